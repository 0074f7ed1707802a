package coop.essaim.activites.importation;

import java.util.List;
import java.util.UUID;

/// Un fichier relu, avant d'en ouvrir les activités.
///
/// @param exemples la première valeur de chaque colonne, pour reconnaître ce qu'elle porte
/// @param fait les activités sont ouvertes : il ne reste que les comptes
public record Apercu(
        UUID id,
        String fichier,
        List<String> titres,
        List<String> exemples,
        List<Champ> colonnes,
        List<LigneLue> lignes,
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
        return lignes.stream().filter(LigneLue::estNeuve).count();
    }

    public long dejaOuvertes() {
        return lignes.stream().filter(LigneLue::connue).count();
    }

    public List<LigneLue> refusees() {
        return lignes.stream().filter(LigneLue::estRefusee).toList();
    }

    public List<LigneLue> autres() {
        return lignes.stream().filter(l -> !l.estRefusee()).toList();
    }
}
