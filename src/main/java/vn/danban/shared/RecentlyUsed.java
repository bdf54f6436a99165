package vn.danban.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The things most recently used, so many at most; whatever is forgotten is made again. Safe for any number of threads. */
public final class RecentlyUsed<K, V> {
    private final Map<K, V> kept;

    public RecentlyUsed(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Made outside any lock, so two threads may make it; the one kept is the same for all who come later. */
    public V get(K key, Supplier<V> make) {
        return find(key).orElseGet(() -> keep(key, make.get()));
    }

    private synchronized Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized V keep(K key, V made) {
        V known = kept.putIfAbsent(key, made);
        return known == null ? made : known;
    }
}
