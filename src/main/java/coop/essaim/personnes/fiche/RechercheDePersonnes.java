package coop.essaim.personnes.fiche;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.recherche.SourceDeRecherche;
import coop.essaim.commun.page.recherche.Trouvaille;
import coop.essaim.personnes.DroitsPersonnes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Les personnes dans la recherche de tout en haut : par nom, prénom, courriel ou téléphone, une faute comprise.
@Component
class RechercheDePersonnes implements SourceDeRecherche {

    private final ListeSql sql;
    private final Clock horloge;

    RechercheDePersonnes(ListeSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Override
    public String nature() {
        return "Personne";
    }

    @Override
    public String icone() {
        return "personne";
    }

    @Override
    public int rang() {
        return PERSONNES;
    }

    @Override
    public String droit() {
        return DroitsPersonnes.LIRE;
    }

    @Override
    public List<Trouvaille> chercher(String texte, Visiteur visiteur, int limite) {
        var mots = FiltreSaisie.mots(texte);
        if (mots.isEmpty()) return List.of();
        var jour = LocalDate.now(horloge);
        var trouvees = sql.nomsEn(mots, jour, limite);
        if (trouvees.size() < limite) trouvees = sql.commencent(mots, jour, limite);
        if (trouvees.isEmpty()) trouvees = sql.ressemblent(texte, jour, limite);
        return trouvees.stream().map(RechercheDePersonnes::trouvaille).toList();
    }

    private static Trouvaille trouvaille(PersonneListe personne) {
        var precision = Stream.of(personne.commune(), personne.conseiller(), personne.courriel())
                .filter(texte -> !texte.isEmpty())
                .collect(Collectors.joining(", "));
        return new Trouvaille(personne.nomComplet(), precision, personne.adresse());
    }
}
