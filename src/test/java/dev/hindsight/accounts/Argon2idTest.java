package dev.hindsight.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2idTest {
    private final Argon2id hashing = new Argon2id();

    @Test
    void hashesNameTheMethodAndTheParametersThatOwaspRecommends() {
        assertThat(hashing.hash("correct horse battery"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .hasSizeLessThan(400);
    }

    @Test
    void onlyTheSamePasswordMatchesAndTheSaltIsNewEachTime() {
        String hash = hashing.hash("correct horse battery é");
        assertThat(hashing.hash("correct horse battery é")).isNotEqualTo(hash);
        assertThat(hashing.matches("correct horse battery é", hash)).isTrue();
        assertThat(hashing.matches("correct horse battery e", hash)).isFalse();
        assertThat(hashing.matches("", hash)).isFalse();
    }
}
