/**
 * The slow-call loop: a consumer group whose every record is a call that takes long and costs money.
 *
 * <p><b>The promise.</b> Every record is handled at least once: either its handler returned and the brokers acknowledged
 * everything it sent, or the record is in its topic's DLQ. After a crash, at most those records are handled again that
 * were in flight, or completed since the last acknowledged commit. A record completed out of order before that commit is
 * not repeated, since the commit carries which offsets past the watermark are done.
 *
 * <p><b>Not promised.</b> Order, also within a partition; that outputs are written once (a reader takes the first and
 * counts the rest); that a handler which ignores its interruption ends.
 *
 * <p>An output is on its input's trace: its {@code traceparent} has the same trace id and a span id that all outputs of
 * the input share. Where the input has none, none is made up, as a trace begins with a campaign, not with a record.
 *
 * <p>What fails, what then happens, and what is repeated, is tabled in {@code docs/guarantees.md}.
 */
package dev.specstress.kit.slowcall;
