package coop.essaim.personnes.importation;

import coop.essaim.commun.AdressePostale;
import coop.essaim.commun.tableur.LigneDImport;
import coop.essaim.personnes.NouvellePersonne;
import coop.essaim.personnes.Origine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Une ligne du fichier, relue.
///
/// @param numero celui que montre le tableur : la première ligne est celle des titres
/// @param dit ce que la ligne dit de la personne, même refusée
/// @param refus une phrase par champ à revoir
/// @param connue la fiche qui est déjà la sienne : la ligne ne sera pas prise
/// @param note un doute qui n'empêche rien
public record LigneLue(
        int numero,
        String dit,
        @Nullable Contenu contenu,
        List<String> refus,
        @Nullable String connue,
        @Nullable String note)
        implements LigneDImport {

    public LigneLue {
        refus = List.copyOf(refus);
    }

    /// Ce que la ligne apporte quand rien n'y est refusé.
    public record Contenu(
            NouvellePersonne personne,
            @Nullable Origine origine,
            @Nullable String prescripteur,
            @Nullable AdressePostale adresse) {}

    @Override
    public boolean estNeuve() {
        return refus.isEmpty() && connue == null;
    }

    @Override
    public String suite() {
        if (connue != null) return "Déjà connue : " + connue;
        return note == null ? "Fiche à ouvrir" : "Fiche à ouvrir. " + note;
    }

    LigneLue connueComme(String fiche) {
        return new LigneLue(numero, dit, contenu, refus, fiche, note);
    }

    LigneLue notee(String doute) {
        return new LigneLue(numero, dit, contenu, refus, connue, doute);
    }

    LigneLue refusee(String phrase) {
        return new LigneLue(numero, dit, contenu, List.of(phrase), null, null);
    }
}
