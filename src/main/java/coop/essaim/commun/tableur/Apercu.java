package coop.essaim.commun.tableur;

import java.util.List;
import java.util.UUID;

/// Un fichier relu, avant d'en prendre les lignes.
///
/// @param exemples la première valeur de chaque colonne, pour reconnaître ce qu'elle porte
/// @param fait les lignes sont prises : il ne reste que les comptes
public record Apercu<C extends ChampDImport, L extends LigneDImport>(
        UUID id,
        String fichier,
        List<String> titres,
        List<String> exemples,
        List<C> colonnes,
        List<L> lignes,
        boolean fait,
        int ouvertes,
        int connues) {

    public Apercu {
        titres = List.copyOf(titres);
        exemples = List.copyOf(exemples);
        colonnes = List.copyOf(colonnes);
        lignes = List.copyOf(lignes);
    }

    public boolean efface() {
        return !fait && titres.isEmpty();
    }

    public long neuves() {
        return lignes.stream().filter(LigneDImport::estNeuve).count();
    }

    public long dejaConnues() {
        return lignes.stream().filter(LigneDImport::estConnue).count();
    }

    public List<L> refusees() {
        return lignes.stream().filter(LigneDImport::estRefusee).toList();
    }

    public List<L> autres() {
        return lignes.stream().filter(l -> !l.estRefusee()).toList();
    }
}
