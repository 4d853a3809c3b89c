package dev.hindsight.index;

import dev.hindsight.kernel.Label;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Lucene index of one label. Only the projection writes to it, one thread at a time.
final class LabelIndex implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(LabelIndex.class);

    /// Megabytes. Purging rewrites the segments that held what is purged, so they stay small.
    private static final double LARGEST_SEGMENT = 256;

    /// Changes of other labels that are read again after a crash at most.
    private static final long LONGEST_WAY_BACK = 10_000;

    private final Directory directory;
    private final IndexWriter writer;
    private final ReaderManager readers;
    private long number;
    private long committedNumber;
    private boolean written;

    private LabelIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, config());
        try {
            this.readers = new ReaderManager(writer);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /// Opens the index in a folder, or starts an empty one where there is none that can be used.
    ///
    /// @param usable may an intact index with this mark be continued?
    static LabelIndex open(Path folder, Predicate<Mark> usable) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            Files.delete(folder);
        }
        Directory directory = FSDirectory.open(folder);
        Optional<Mark> mark = committed(directory).filter(usable);
        if (mark.isPresent()) {
            try {
                LabelIndex index = new LabelIndex(directory);
                index.number = mark.orElseThrow().number();
                index.committedNumber = index.number;
                return index;
            } catch (LockObtainFailedException e) {
                throw e;
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("The index in {} is damaged and will be built again", folder, e);
            }
        }
        empty(directory);
        return new LabelIndex(directory);
    }

    /// What the newest commit in a folder says of itself; empty where there is none to be read.
    static Optional<Mark> committed(Directory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return Mark.of(reader.getIndexCommit().getUserData());
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The index in {} cannot be read and will be built again", directory, e);
            return Optional.empty();
        }
    }

    private static void empty(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                lock.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static IndexWriterConfig config() {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setForceMergeDeletesPctAllowed(0);
        merges.setMaxMergedSegmentMB(LARGEST_SEGMENT);
        Analyzer analyzer = new FieldWords();
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setSimilarity(Schema.similarity());
        config.setCodec(new VectorCodec());
        config.setMergePolicy(merges);
        config.setRAMBufferSizeMB(32);
        config.setCommitOnClose(false);
        return config;
    }

    /// The last change that has been written or passed over.
    long number() {
        return number;
    }

    /// Writes an item in the place of what it was.
    ///
    /// @return whether the item still lacks vectors
    boolean put(Entry entry, Vectors vectors) throws IOException {
        Blocks.Block block = Blocks.of(entry, vectors);
        writer.updateDocuments(new Term(Schema.ITEM, entry.key()), block.documents());
        written = true;
        return block.lacking();
    }

    /// Keys of the items that lack vectors.
    List<String> unread() throws IOException {
        List<String> keys = new ArrayList<>();
        DirectoryReader reader = acquire();
        try {
            Terms terms = MultiTerms.getTerms(reader, Schema.UNREAD);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef key = each.next(); key != null; key = each.next()) {
                    keys.add(key.utf8ToString());
                }
            }
        } finally {
            release(reader);
        }
        return keys;
    }

    void delete(String key) throws IOException {
        writer.deleteDocuments(new Term(Schema.ITEM, key));
        written = true;
    }

    /// Everything up to this change has been written, or concerns other labels.
    void reached(long change) {
        number = Math.max(number, change);
    }

    /// Forgets everything, to be read again from change 1. Searches see the old content until
    /// [#publish].
    void clear() throws IOException {
        writer.deleteAll();
        number = 0;
        written = true;
    }

    /// Makes what was written visible, after deleted blocks have left the term statistics.
    void publish() throws IOException {
        while (writer.hasDeletions()) {
            writer.forceMergeDeletes(true);
            if (writer.hasDeletions()) {
                // a running merge has taken a deletion along; the next round finds its outcome
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }
        readers.maybeRefreshBlocking();
    }

    boolean uncommitted() {
        return written || number - committedNumber > LONGEST_WAY_BACK;
    }

    /// Writes content and mark to disk, together. What was written has to be published before.
    void commit(String installation, Set<Label> labels) throws IOException {
        Mark mark = new Mark(installation, number, labels);
        writer.setLiveCommitData(mark.asUserData().entrySet());
        writer.commit();
        written = false;
        committedNumber = number;
    }

    DirectoryReader acquire() throws IOException {
        return readers.acquire();
    }

    void release(DirectoryReader reader) throws IOException {
        readers.release(reader);
    }

    /// Compares every file with its checksum.
    ///
    /// @return false where one is damaged
    boolean intact() throws IOException {
        DirectoryReader reader = acquire();
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        } catch (CorruptIndexException e) {
            LOG.warn("The index in {} is damaged", directory, e);
            return false;
        } finally {
            release(reader);
        }
    }

    /// Gives up what is not committed.
    @Override
    public void close() throws IOException {
        try (directory;
                readers) {
            writer.rollback();
        }
    }
}
