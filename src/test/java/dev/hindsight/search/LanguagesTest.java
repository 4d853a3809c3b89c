package dev.hindsight.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.testing.MadeUp;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguagesTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, recruiting missions, The recruitment took a year; each mission recruited alone., "
                + "recruited",
        "FRENCH, desarmement des combattants, Le désarmement du combattant reste lent., désarmement",
        "FRENCH, armée, La réforme de l’armée nationale., l’armée",
        "SPANISH, elección, Las elecciones fueron aplazadas., elecciones",
        "SPANISH, mision, Cada misión tuvo su presupuesto., misión",
        "ARABIC, المدنيين, حماية المدنيون من العنف, المدنيون",
        "ARABIC, انتخاب, أجريت الانتخابات في موعدها, الانتخابات",
        "RUSSIAN, миссия, Сотрудники миссий Организации, миссий",
        "RUSSIAN, выборы, Наблюдение за выборами завершено, выборами",
        "CHINESE, 维持和平, 联合国维持和平行动的经验教训, 维持",
        "CHINESE, 保护平民, 特派团保护平民免遭暴力, 平民",
        "UNKNOWN, ação, A acao foi lenta, acao",
    })
    void anInflectedFormIsFoundAndMarked(
            Language language, String query, String text, String marked) throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.catalogue.add(
                    MadeUp.document(
                            Label.PUBLIC,
                            MadeUp.metadata("T", DocumentType.REPORT, null, language),
                            text));
            SearchResult result = desk.settle().find(query);
            assertThat(result.total()).isEqualTo(1);
            assertThat(result.hits().getFirst().passages().getFirst().highlight())
                    .contains("<mark>" + marked + "</mark>");
        }
    }

    @Test
    void anAcronymIsNotTakenForAWord() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "A", "Work on AIDS in the camps."));
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "B", "Food aid was late."));
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "C", "UNAMIS planned early."));
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "D", "UNAMI planned late."));
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "E", "The IDPs and the IT section."));
            desk.settle();
            assertThat(desk.titles("aid")).containsExactly("B");
            assertThat(desk.titles("the AIDS campaign")).containsExactly("A");
            assertThat(desk.titles("unamis")).contains("C");
            assertThat(desk.titles("lessons of UNAMI")).containsExactly("D");
            assertThat(desk.titles("idp")).containsExactly("E");
            assertThat(desk.titles("I.D.P.")).containsExactly("E");
            assertThat(desk.titles("the IT people")).containsExactly("E");
        }
    }

    @Test
    void capitalsByHabitFindWhatIsWrittenSmall() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.catalogue.add(MadeUp.document(Label.PUBLIC, "A", "High vacancy rates."));
            desk.catalogue.add(
                    MadeUp.document(Label.PUBLIC, "B", "RECOMMENDATIONS ON STAFFING LEVELS"));
            desk.settle();
            assertThat(desk.titles("VACANCY RATE")).containsExactly("A");
            assertThat(desk.titles("recommendation")).containsExactly("B");
        }
    }
}
