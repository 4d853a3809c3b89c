package dev.hindsight.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeterTest {
    private static final Meter METER = new Meter(new Vocabulary());
    private static final Meter.Said NOTHING = new Meter.Said(false, false);

    private static List<Passage> passages(Language language, String... texts) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            passages.add(
                    new Passage(
                            passages.size() + 1,
                            null,
                            List.of(),
                            null,
                            PassageKind.PARAGRAPH,
                            language,
                            text));
        }
        return passages;
    }

    private static Result result(Check check, List<Passage> passages) {
        return result(check, METER.check(passages, NOTHING).stream());
    }

    private static Result result(Check check, Stream<Result> results) {
        return results.filter(it -> it.check() == check).findFirst().orElseThrow();
    }

    @Test
    void aWholeReviewSatisfiesAllElevenAndEachShowsItsPlace() {
        List<Passage> review =
                passages(
                        Language.ENGLISH,
                        "This review is based on interviews with staff of BINUB in May 2007.",
                        "Participants: the heads of the sections.",
                        "Recruitment was planned to begin before the mandate.",
                        "In practice a third of the posts were vacant.",
                        "This was because no budget had been approved.",
                        "Recruitment should begin earlier.",
                        "The Department should open the posts (quick impact projects (QIPs)).",
                        "QIPs were late.");
        List<Result> results = METER.check(review, NOTHING);
        assertThat(results).extracting(Result::check).containsExactly(Check.values());
        assertThat(results).extracting(Result::answer).containsOnly(Result.Answer.MET);
        assertThat(result(Check.WHY, results.stream()).place()).isEqualTo(review.get(4));
    }

    @Test
    void frenchIsReadToo() {
        List<Passage> review =
                passages(
                        Language.FRENCH,
                        "Ce bilan repose sur des entretiens avec le personnel du BINUB en mai 2007.",
                        "Participants : les chefs de section.",
                        "Le recrutement était prévu avant le mandat.",
                        "En réalité, un tiers des postes étaient vacants.",
                        "Cela s’explique par le retard du budget, en raison du vote.",
                        "Il faudrait recruter plus tôt.",
                        "Le Département devrait ouvrir les postes.");
        assertThat(METER.check(review, NOTHING))
                .extracting(Result::answer)
                .containsOnly(Result.Answer.MET);
    }

    @Test
    void aBareTextIsToldWhatIsMissing() {
        List<Passage> text = passages(Language.ENGLISH, "The weather is fine.");
        for (Check check : Check.values()) {
            boolean met = check == Check.ACRONYMS || check == Check.LENGTH;
            assertThat(result(check, text).answer())
                    .as(check.code())
                    .isEqualTo(met ? Result.Answer.MET : Result.Answer.MISSING);
        }
    }

    @Test
    void anotherLanguageIsNotCheckedAndSaysSo() {
        List<Passage> text = passages(Language.ARABIC, "ملاحظات حول البعثة");
        assertThat(result(Check.WHY, text).answer()).isEqualTo(Result.Answer.NOT_CHECKED);
        assertThat(result(Check.ACRONYMS, text).answer()).isEqualTo(Result.Answer.NOT_CHECKED);
        assertThat(METER.check(text, new Meter.Said(true, true)))
                .filteredOn(one -> one.check() == Check.PERIOD || one.check() == Check.PLACE)
                .extracting(Result::answer)
                .containsOnly(Result.Answer.MET);
    }

    @Test
    void acronymsHaveToBeSpeltOutWhereTheyFirstStand() {
        assertThat(
                        result(
                                        Check.ACRONYMS,
                                        passages(
                                                Language.ENGLISH,
                                                "QIPs were late in BINUB. Quick impact projects (QIPs) help.",
                                                "The CPA (comprehensive peace agreement) held; the CPA lasted."))
                                .words())
                .containsExactly("QIP");
    }

    @Test
    void aLongTextNeedsASummary() {
        String[] texts = new String[40];
        Arrays.fill(texts, "one two three four five ".repeat(5));
        assertThat(result(Check.LENGTH, passages(Language.ENGLISH, texts)).words())
                .containsExactly("1000");
        texts[0] = "Executive summary";
        assertThat(result(Check.LENGTH, passages(Language.ENGLISH, texts)).answer())
                .isEqualTo(Result.Answer.MET);
    }
}
