package dev.specstress.inputs.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Be kind {#kind authority=user} | Be kind | kind | user",
                "Be kind {#kind} | Be kind | kind |",
                "Be kind { authority = \"root\" } | Be kind | | root",
                "Be kind | Be kind | |",
                "Braces {within} a title | Braces {within} a title | |",
            })
    void attributes_behind_the_words_are_told_from_the_words(String text, String title, String id, String authority) {
        var heading = HeadingText.of(text);

        assertThat(heading.title()).isEqualTo(title);
        assertThat(heading.id().orElse(null)).isEqualTo(id);
        assertThat(heading.authority().orElse(null)).isEqualTo(authority);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | Be kind! | be-kind", "a/b | Ünder 18s | a/b/under-18s", "'' | ?! | section"})
    void a_slug_holds_letters_and_digits_only(String parent, String title, String slug) {
        assertThat(HeadingText.slug(parent, title)).isEqualTo(slug);
    }

    @Test
    void the_same_title_gives_the_same_slug() {
        assertThat(HeadingText.slug("", "Privacy & Safety")).isEqualTo(HeadingText.slug("", "privacy -- safety"));
    }
}
