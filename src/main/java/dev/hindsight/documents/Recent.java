package dev.hindsight.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// What was read of the database lately, for as long as the change log tells of nothing newer.
///
/// Whoever reads asks for the number of the newest change first, which is one row. So what is given
/// out is never older than what was committed when it was asked for, whichever server wrote it.
/// Holds what the database holds, for nobody in particular: whether a viewer may see it is asked
/// before.
///
/// Thread-safe.
///
/// @param <K> what is asked for
/// @param <V> what was read; nobody changes it
final class Recent<K, V> {
    /// After more changes than these everything is forgotten instead of looked at.
    private static final int MOST_CHANGES = 500;

    private final Cache<K, V> cache;
    private final BiConsumer<Cache<K, V>, List<Change>> forget;
    private long seen;

    /// @param most the weights of all that is kept add up to this much
    /// @param weigher weight of one value with its key
    /// @param forget takes out of the cache what these changes make wrong
    Recent(long most, Weigher<K, V> weigher, BiConsumer<Cache<K, V>, List<Change>> forget) {
        this.cache = Caffeine.newBuilder().maximumWeight(most).weigher(weigher).build();
        this.forget = forget;
    }

    /// @param handle of a transaction that has changed nothing itself
    /// @param read reads the value within that transaction
    V of(Handle handle, K key, Supplier<V> read) {
        long now = ChangeRows.newest(handle);
        catchUp(handle, now);
        V kept = cache.getIfPresent(key);
        if (kept != null) {
            return kept;
        }
        V value = read.get();
        keep(key, value, now);
        return value;
    }

    private synchronized void catchUp(Handle handle, long now) {
        if (now <= seen) {
            return;
        }
        if (now - seen > MOST_CHANGES) {
            cache.invalidateAll();
        } else {
            forget.accept(cache, ChangeRows.after(handle, seen, MOST_CHANGES));
        }
        seen = now;
    }

    /// Keeps nothing that a change which somebody else has seen in the meantime may have made
    /// wrong.
    private synchronized void keep(K key, V value, long readAt) {
        if (seen == readAt) {
            cache.put(key, value);
        }
    }
}
