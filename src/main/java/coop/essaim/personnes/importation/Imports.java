package coop.essaim.personnes.importation;

import static java.util.Objects.requireNonNull;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.tableur.ChampsDImport;
import coop.essaim.commun.tableur.Execution;
import coop.essaim.commun.tableur.SujetDImport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ce que prend un import de personnes : une fiche par ligne.
@Component
class Imports implements SujetDImport<Champ, LigneLue> {

    private final OuvertureDeLignes ouverture;
    private final Journal journal;
    private final Clock horloge;

    Imports(OuvertureDeLignes ouverture, Journal journal, Clock horloge) {
        this.ouverture = ouverture;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Override
    public String genre() {
        return "personnes";
    }

    @Override
    public ChampsDImport<Champ> champs() {
        return Champ.CHAMPS;
    }

    @Override
    public LigneLue relire(int numero, List<Champ> colonnes, List<String> cellules) {
        return LectureDeLigne.lire(numero, colonnes, cellules, LocalDate.now(horloge));
    }

    @Override
    public String cle(LigneLue ligne) {
        return ouverture.empreinte(requireNonNull(ligne.contenu()));
    }

    @Override
    public LigneLue reconnaitre(LigneLue ligne) {
        return ouverture.reconnaitre(ligne, requireNonNull(ligne.contenu()));
    }

    @Override
    public LigneLue enDouble(LigneLue ligne, int deja) {
        return ligne.refusee("Retirez cette ligne : elle dit la même chose que la ligne " + deja + ".");
    }

    @Override
    public void ouvrir(LigneLue ligne, UUID par) {
        ouverture.ouvrir(requireNonNull(ligne.contenu()), LocalDate.now(horloge), par);
    }

    @Override
    public void inscrire(UUID fichier, Execution.Faite faite) {
        journal.inscrire(
                "personnes.import.executer",
                Objet.de("import", fichier),
                Map.of(),
                Map.of("ouvertes", faite.ouvertes(), "connues", faite.connues()));
    }
}
