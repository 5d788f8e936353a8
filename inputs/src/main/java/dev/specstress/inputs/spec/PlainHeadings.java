package dev.specstress.inputs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the headings of a text that is not Markdown and marks them as Markdown would: numbered titles that follow one
 * another as an outline does, titles in capitals, and titles underlined with any sign. A title is a short line of its own
 * that does not end as a sentence and has text under it; what might as well be a list item stays one.
 */
final class PlainHeadings {
    private static final int FEW_WORDS = 6;
    private static final Pattern UNDERLINE = Pattern.compile("[ ]{0,3}([*_~^+.=-])\\1{2,}[ \\t]*");
    private static final Pattern MARKDOWN_UNDERLINE = Pattern.compile("[ ]{0,3}(?:=+|-+)[ \\t]*");
    private static final Pattern BULLET =
            Pattern.compile("^([ \\t]*)[\\u2022\\u2023\\u25AA\\u25E6\\u2043\\u2013\\u2014][ \\t]+");

    private final List<String> lines;

    private PlainHeadings(List<String> lines) {
        this.lines = lines;
    }

    /** The text with its headings and bullets marked; every line keeps its number. */
    static String marked(String text) {
        return new PlainHeadings(text.lines().toList()).marked();
    }

    private String marked() {
        var titles = inOutline(withText(inOutline(candidates())));
        var othersAbove = titles.stream().anyMatch(title -> !title.isNumbered())
                || lines.stream()
                        .anyMatch(line -> MARKDOWN_UNDERLINE.matcher(line).matches());
        var out = new ArrayList<String>(lines.size());
        for (var line : lines) {
            out.add(line.isBlank() ? line : BULLET.matcher(line).replaceFirst("$1- "));
        }
        for (var title : titles) {
            out.set(title.line(), title.marked(othersAbove));
            if (isUnderline(title.line() + 1)) {
                out.set(title.line() + 1, "");
            }
        }
        return String.join("\n", out);
    }

    private List<PlainTitle> candidates() {
        var found = new ArrayList<PlainTitle>();
        for (var at = 0; at < lines.size(); at++) {
            if (isBlank(at - 1) && !isMarkdownUnderline(at + 1)) {
                PlainTitle.of(at, lines.get(at), isUnderline(at + 1))
                        .filter(title -> standsAlone(title))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** A title's next line is blank or an underline; right under a title of few words its text may begin. */
    private boolean standsAlone(PlainTitle title) {
        var next = title.line() + 1;
        return isBlank(next)
                || isUnderline(next)
                || (title.words().split("\\s+").length <= FEW_WORDS
                        && Character.isUpperCase(lines.get(next).charAt(0)));
    }

    private static List<PlainTitle> inOutline(List<PlainTitle> titles) {
        var outline = new Outline();
        return titles.stream()
                .filter(title -> !title.isNumbered() || outline.accepts(title.number()))
                .toList();
    }

    private List<PlainTitle> withText(List<PlainTitle> titles) {
        var kept = new ArrayList<PlainTitle>();
        for (var index = 0; index < titles.size(); index++) {
            var title = titles.get(index);
            var below = firstLineBelow(title.line());
            var next = index + 1 < titles.size() ? titles.get(index + 1) : null;
            var emptyBelow = next != null && next.line() == below;
            // The first line of a file may be the title of all of it.
            var ofAll = !title.isNumbered() && index == 0 && firstLineBelow(-1) == title.line();
            if (below < lines.size() && (!emptyBelow || next.isWithin(title) || ofAll)) {
                kept.add(title);
            }
        }
        return kept;
    }

    private int firstLineBelow(int line) {
        var at = line + 1;
        while (at < lines.size() && (isBlank(at) || isUnderline(at))) {
            at++;
        }
        return at;
    }

    private boolean isBlank(int at) {
        return at < 0 || at >= lines.size() || lines.get(at).isBlank();
    }

    private boolean isUnderline(int at) {
        return at < lines.size() && UNDERLINE.matcher(lines.get(at)).matches();
    }

    private boolean isMarkdownUnderline(int at) {
        return at < lines.size() && MARKDOWN_UNDERLINE.matcher(lines.get(at)).matches();
    }
}
