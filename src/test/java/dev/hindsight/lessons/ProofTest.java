package dev.hindsight.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProofTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdef0123#p7",
                "0123456789abcdef0123",
                "binub-paper § General",
                "https://example.org/a?b=c",
                "http://example.org"
            })
    void whatIsReadIsWrittenTheSame(String target) {
        Proof proof = Proof.parse(" " + target + " ", " the  roster ").orElseThrow();
        assertThat(proof.target()).isEqualTo(target);
        assertThat(proof.shows()).isEqualTo("the roster");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "javascript://example.org/%0aalert(1)",
                "file:///etc/passwd",
                "https://",
                "https:///x",
                "https://exa mple.org",
                "ftp://example.org/x",
                "Not a reference"
            })
    void whatIsNeitherPlaceNorPageIsNothing(String typed) {
        assertThat(Proof.parse(typed, "")).isEmpty();
    }

    @Test
    void lengthsHaveLimits() {
        String most = "https://example.org/" + "x".repeat(980);
        assertThat(Proof.parse(most, "x".repeat(1_000))).isPresent();
        assertThat(Proof.parse(most + "x", "")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Proof.parse(most, "x".repeat(1_001)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proof.Web(URI.create("mailto:a@example.org"), ""));
    }
}
