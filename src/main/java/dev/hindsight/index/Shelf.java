package dev.hindsight.index;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Changes;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The indexes of all labels, in one folder each.
///
/// Only the projection changes it; views may be taken at any time.
final class Shelf implements Closeable {
    private static final String RESTRICTED = "restricted-";

    private final Path folder;
    private final Changes changes;
    private final NavigableMap<Label, LabelIndex> indexes = new ConcurrentSkipListMap<>();
    private String installation;
    private long reached;
    private boolean labelAdded;

    Shelf(Path folder, Changes changes) throws IOException {
        this.folder = folder;
        this.changes = changes;
        this.installation = changes.installation();
        open();
    }

    private void open() throws IOException {
        // where opening fails, whatever is opened later has to be read from the beginning
        reached = 0;
        installation = changes.installation();
        long latest = changes.latest();
        Files.createDirectories(folder);
        try {
            for (Label label : wanted()) {
                Path place = folder.resolve(label.folder());
                indexes.put(
                        label, LabelIndex.open(place, mark -> mark.follows(installation, latest)));
            }
        } catch (IOException e) {
            closeAll();
            throw e;
        }
        reached = indexes.values().stream().mapToLong(LabelIndex::number).min().orElse(0);
    }

    /// Labels that have a folder, and labels that had one when any of these was committed: where a
    /// folder has been deleted by hand, its changes have to be read again.
    private Set<Label> wanted() throws IOException {
        List<Path> folders;
        try (Stream<Path> children = Files.list(folder)) {
            folders = children.toList();
        }
        Set<Label> wanted = new HashSet<>();
        for (Path place : folders) {
            Optional<Label> label = labelOf(place.getFileName().toString());
            label.ifPresent(wanted::add);
            if (label.isPresent() && Files.isDirectory(place)) {
                try (Directory directory = FSDirectory.open(place)) {
                    LabelIndex.committed(directory)
                            .filter(mark -> mark.installation().equals(installation))
                            .ifPresent(mark -> wanted.addAll(mark.labels()));
                }
            }
        }
        return wanted;
    }

    private static Optional<Label> labelOf(String name) {
        if (name.startsWith(RESTRICTED)) {
            String mission = name.substring(RESTRICTED.length());
            return MissionId.isWellFormed(mission)
                    ? Optional.of(Label.restrictedTo(new MissionId(mission)))
                    : Optional.empty();
        }
        return Stream.of(Label.PUBLIC, Label.INTERNAL)
                .filter(label -> label.folder().equals(name))
                .findFirst();
    }

    /// The change up to which every index has been written.
    long reached() {
        return reached;
    }

    void reached(long number) {
        reached = number;
    }

    Collection<LabelIndex> indexes() {
        return indexes.values();
    }

    NavigableMap<Label, LabelIndex> byLabel() {
        return Collections.unmodifiableNavigableMap(indexes);
    }

    /// The index of a label; a new, empty one where there was none.
    LabelIndex at(Label label) throws IOException {
        LabelIndex known = indexes.get(label);
        if (known != null) {
            return known;
        }
        // a folder that nobody knew of cannot be continued
        LabelIndex added = LabelIndex.open(folder.resolve(label.folder()), _ -> false);
        indexes.put(label, added);
        labelAdded = true;
        return added;
    }

    boolean uncommitted() {
        return labelAdded || indexes.values().stream().anyMatch(LabelIndex::uncommitted);
    }

    /// Commits the indexes that have something to commit, and all of them when a label is new, so
    /// that each names it.
    ///
    /// @param numbersToo also those that have only passed over changes of other labels
    void commit(boolean numbersToo) throws IOException {
        for (LabelIndex index : indexes.values()) {
            if (numbersToo || labelAdded || index.uncommitted()) {
                index.commit(installation, indexes.keySet());
            }
        }
        labelAdded = false;
    }

    /// A snapshot over the labels that the viewer may see, and no other.
    IndexView view(Viewer viewer) throws IOException {
        List<IndexView.Held> held = new ArrayList<>();
        for (Map.Entry<Label, LabelIndex> entry : indexes.entrySet()) {
            if (viewer.maySee(entry.getKey())) {
                held.add(new IndexView.Held(entry.getValue(), entry.getValue().acquire()));
            }
        }
        return new IndexView(held);
    }

    void reopen() throws IOException {
        closeAll();
        open();
    }

    @Override
    public void close() throws IOException {
        closeAll();
    }

    private void closeAll() throws IOException {
        List<LabelIndex> open = List.copyOf(indexes.values());
        indexes.clear();
        for (LabelIndex index : open) {
            index.close();
        }
    }
}
