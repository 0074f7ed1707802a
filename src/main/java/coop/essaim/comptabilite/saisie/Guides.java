package coop.essaim.comptabilite.saisie;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les guides d'écriture : des modèles à compléter, que chacun retrouve quand il saisit.
@Service
public class Guides {

    private static final int NOM_MAX = 100;

    private final ModelesSql sql;
    private final Clock horloge;

    Guides(ModelesSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    /// Rend les phrases des refus, par champ ; sans refus, le guide est enregistré.
    @Transactional
    public Map<String, String> enregistrer(UUID id, String nom, Feuille feuille, String auteur) {
        var refus = refus(nom, feuille);
        if (refus.isEmpty()) sql.enregistrer(Modele.de(id, nom.strip(), feuille), auteur, OffsetDateTime.now(horloge));
        return refus;
    }

    static Map<String, String> refus(String nom, Feuille feuille) {
        var refus = new LinkedHashMap<String, String>();
        if (nom.isBlank()) refus.put("nom", "Donnez un nom, celui sous lequel on le cherchera.");
        else if (nom.strip().length() > NOM_MAX)
            refus.put("nom", "Raccourcissez à " + NOM_MAX + " caractères au plus.");
        if (feuille.journal().isEmpty()) refus.put("journal", "Choisissez le journal.");
        for (int i = 0; i < feuille.lignes().size(); i++) {
            var ligne = feuille.lignes().get(i);
            if (ligne.estVide()) continue;
            if (ligne.compte().isEmpty()) refus.put(Feuille.champ(i, "compte"), "Donnez le compte.");
            refuserCellule(i, "debit", ligne.debit(), refus);
            refuserCellule(i, "credit", ligne.credit(), refus);
        }
        if (feuille.lignes().stream().allMatch(LigneTapee::estVide))
            refus.put(Feuille.champ(0, "compte"), "Écrivez au moins une ligne.");
        return refus;
    }

    private static void refuserCellule(int rang, String nom, String tape, Map<String, String> refus) {
        if (Cellule.lire(tape) instanceof Cellule.Illisible(var phrase)) refus.put(Feuille.champ(rang, nom), phrase);
    }

    @Transactional
    public boolean retirer(UUID id) {
        return sql.retirer(id, OffsetDateTime.now(horloge));
    }
}
