package dev.hindsight.intake;

import dev.hindsight.documents.Claim;
import dev.hindsight.documents.Claims;
import dev.hindsight.documents.Field;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// What people say of a file before it is read.
///
/// @param claims of the file itself
/// @param attached of each file that is attached to it
record Said(Label label, Claims claims, Claims attached) {
    private static final Claims NOTHING = new Claims(List.of());

    /// By whoever hands it in, and whoever wrote its sidecar. What was said with the request stands
    /// over the sidecar; missions are joined, since a request names one only. A sidecar speaks of
    /// its file alone.
    static Said of(Job job, Sidecar sidecar) {
        return new Said(
                job.label(),
                sidecar.claims().with(requested(job, sidecar.claims())),
                NOTHING.with(requested(job, NOTHING)));
    }

    /// By whoever has settled its metadata: they are those of the file, only its missions hold for
    /// what is attached to it.
    static Said of(Settled settled) {
        Claims claims = settled.claims();
        List<Claim> missions = claims.said(Field.MISSIONS).stream().toList();
        return new Said(settled.label(), claims, NOTHING.with(missions));
    }

    private static List<Claim> requested(Job job, Claims sidecar) {
        List<Claim> stated = new ArrayList<>();
        Optional.ofNullable(job.type())
                .ifPresent(type -> stated.add(Claim.stated(Field.TYPE, List.of(type.code()))));
        Optional.ofNullable(job.mission())
                .ifPresent(mission ->
                        stated.add(Claim.stated(Field.MISSIONS, joined(mission, sidecar))));
        return stated;
    }

    private static List<String> joined(MissionId mission, Claims sidecar) {
        SequencedSet<String> missions = new LinkedHashSet<>();
        missions.add(mission.value());
        sidecar.said(Field.MISSIONS).ifPresent(claim -> missions.addAll(claim.values()));
        return List.copyOf(missions);
    }
}
