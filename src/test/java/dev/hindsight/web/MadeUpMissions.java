package dev.hindsight.web;

import dev.hindsight.documents.Documents;
import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.NewDocument;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import java.util.ArrayList;
import java.util.List;

/// Made-up reports of several years and missions that speak of recruitment.
final class MadeUpMissions {
    private static final List<String> MISSIONS = List.of("UNMIK", "MINUSTAH", "UNMIL", "ONUB");
    private static final List<String> WAYS =
            List.of("tendering", "rostering", "interviews", "clearance", "travel", "induction");

    private MadeUpMissions() {}

    static void in(RealProgram program) {
        for (int i = 0; i < 12; i++) {
            program.get(Documents.class).add(report(i));
        }
    }

    private static NewDocument report(int i) {
        String mission = MISSIONS.get(i % MISSIONS.size());
        String way = WAYS.get(i % WAYS.size());
        Metadata metadata =
                dev.hindsight.testing.MadeUp.metadata(
                        "End of assignment " + i,
                        DocumentType.END_OF_ASSIGNMENT_REPORT,
                        PartialDate.ofYear(2001 + i),
                        Language.ENGLISH);
        List<ThemedPassage> passages = new ArrayList<>();
        List<String> texts =
                List.of(
                        "Recruitment delays of "
                                + (i + 3)
                                + " months left "
                                + way
                                + " in "
                                + mission
                                + " without staff, and posts stood vacant through the first winter.",
                        "The "
                                + mission
                                + " roster of "
                                + way
                                + " officers worked very well and halved"
                                + " recruitment times in year "
                                + i
                                + ".",
                        "It is recommended that recruitment for "
                                + way
                                + " begin "
                                + (i + 2)
                                + " months before "
                                + mission
                                + " opens its regional offices.");
        for (int number = 1; number <= texts.size(); number++) {
            Passage passage =
                    new Passage(
                            number,
                            number,
                            List.of("Staffing"),
                            null,
                            PassageKind.PARAGRAPH,
                            Language.ENGLISH,
                            texts.get(number - 1));
            passages.add(new ThemedPassage(passage, List.of(new ThemeId("recruitment"))));
        }
        Metadata placed =
                new Metadata(
                        metadata.title(),
                        null,
                        metadata.type(),
                        metadata.date(),
                        List.of(new MissionId(mission)),
                        List.of(),
                        List.of(),
                        Language.ENGLISH);
        return dev.hindsight.testing.MadeUp.document(Label.PUBLIC, placed, passages);
    }
}
