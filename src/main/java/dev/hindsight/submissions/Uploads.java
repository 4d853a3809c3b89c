package dev.hindsight.submissions;

import dev.hindsight.documents.Originals;
import dev.hindsight.documents.StoreSettings;
import dev.hindsight.kernel.ContentHash;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// The files that were handed in, each once by its hash in `uploads/`, whatever became of them.
@Singleton
public final class Uploads {
    private final Originals files;

    Uploads(StoreSettings settings) {
        this.files = Originals.in(settings.folder().resolve("uploads"));
    }

    /// Says that a stream has more bytes than are taken.
    static final class TooLarge extends IOException {
        TooLarge(long largest) {
            super("There are more than " + largest + " bytes");
        }
    }

    /// @throws TooLarge when there are more bytes than that; nothing is kept then
    Originals.Stored store(InputStream bytes, long largest) throws IOException {
        return files.store(new Limited(bytes, largest));
    }

    Path place(ContentHash hash) {
        return files.place(hash);
    }

    /// Only for what no submission rests on.
    void remove(ContentHash hash) throws IOException {
        files.remove(hash);
    }

    /// Removes what a crash left half written. Only for the owner of the folder, before work
    /// begins.
    public void clearIncoming() throws IOException {
        files.clearIncoming();
    }

    private static final class Limited extends FilterInputStream {
        private final long largest;
        private long read;

        Limited(InputStream in, long largest) {
            super(in);
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) throws TooLarge {
            read += bytes;
            if (read > largest) {
                throw new TooLarge(largest);
            }
        }
    }
}
