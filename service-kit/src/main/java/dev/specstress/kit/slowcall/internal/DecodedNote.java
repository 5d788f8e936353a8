package dev.specstress.kit.slowcall.internal;

/** What a committed offset's metadata turned out to be. */
public sealed interface DecodedNote {

    /** Written by a slow-call loop for this very offset. */
    record Valid(CommitNote note) implements DecodedNote {}

    /** Nothing was written, as by a tool that reset the offset. */
    record Absent() implements DecodedNote {}

    /** Corrupt, from another program, or for another offset: of no use, and to be ignored. */
    record Foreign(String reason) implements DecodedNote {}

    /** The note, or an unknown one: then completed records past the offset are repeated, which is safe. */
    default CommitNote noteOrUnknown() {
        return switch (this) {
            case Valid(CommitNote note) -> note;
            case Absent _, Foreign _ -> CommitNote.unknown();
        };
    }
}
