package coop.essaim.navigateur;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Un objet d'essai que plusieurs pages partagent, refait quand les comptes changent : d'autres comptes, c'est une
/// autre
/// classe d'essai et une autre base, où le premier n'est plus.
public final class ObjetRetenu<T> {

    private Map<String, UUID> gens = Map.of();
    private T objet;

    public T pour(Map<String, UUID> identites, Supplier<T> neuf) {
        if (!identites.equals(gens)) {
            gens = Map.copyOf(identites);
            objet = neuf.get();
        }
        return objet;
    }
}
