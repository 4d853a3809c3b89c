package dev.hindsight.meaning;

import dev.hindsight.kernel.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Vectors that have been made, by the hash of their text, with components of 16 bits.
final class VectorFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VectorFile.class);

    /// Changes with the model.
    private static final String NAME = "bge-small-en-v1.5-q.mv";

    private static final int MEGABYTES = 8;

    private final MVStore store;
    private final MVMap<String, byte[]> vectors;

    /// Opens the file in a folder; one that is damaged starts empty, and while another process has
    /// it, vectors are made and forgotten.
    ///
    /// @throws UncheckedIOException where the folder cannot be written
    VectorFile(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            this.store = open(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Vectors cannot be kept in " + folder, e);
        }
        MVMap.Builder<String, byte[]> form = new MVMap.Builder<>();
        form.setKeyType(StringDataType.INSTANCE);
        form.setValueType(ByteArrayDataType.INSTANCE);
        this.vectors = store.openMap("vectors", form);
    }

    private static MVStore open(Path file) throws IOException {
        MVStore.Builder builder =
                new MVStore.Builder().fileName(file.toString()).cacheSize(MEGABYTES);
        try {
            return builder.open();
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                LOG.warn(
                        "Another process uses the vectors in {}; those made now are not kept",
                        file);
                return new MVStore.Builder().cacheSize(MEGABYTES).open();
            }
            LOG.warn("The vectors in {} cannot be used and will be made again", file, e);
            Files.delete(file);
            return builder.open();
        }
    }

    Optional<float[]> find(String text) {
        return Optional.ofNullable(vectors.get(key(text))).map(VectorFile::vector);
    }

    boolean contains(String text) {
        return vectors.containsKey(key(text));
    }

    void keep(String text, float[] vector) {
        vectors.put(key(text), bytes(vector));
    }

    private static String key(String text) {
        return ContentHash.ofText(text).hex();
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Short.BYTES);
        for (float component : vector) {
            bytes.putShort(Float.floatToFloat16(component));
        }
        return bytes.array();
    }

    private static float[] vector(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        float[] vector = new float[stored.length / Short.BYTES];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(bytes.getShort());
        }
        return vector;
    }

    @Override
    public void close() {
        store.close();
    }
}
