package contrexemple;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

class EtatGlobal {
    static final ConcurrentMap<String, String> CACHE = new ConcurrentHashMap<>();
}
