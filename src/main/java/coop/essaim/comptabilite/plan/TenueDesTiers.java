package coop.essaim.comptabilite.plan;

import coop.essaim.comptabilite.Texte;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Créer et renommer un compte auxiliaire depuis l'écran de la comptabilité.
@Service
class TenueDesTiers {

    private final AuxiliairesSql sql;

    TenueDesTiers(AuxiliairesSql sql) {
        this.sql = sql;
    }

    @Transactional
    public TenueDeTiers creer(String code, String libelle) {
        var propre = Texte.enUneLigne(libelle);
        if (!code.matches("[^\\p{Cntrl}\\s|][^\\p{Cntrl}|]{0,39}")) return new TenueDeTiers.CodeMalForme();
        if (propre.isEmpty()) return new TenueDeTiers.SansLibelle();
        if (sql.trouver(code).isPresent()) return new TenueDeTiers.CodePris(code);
        sql.creer(code, propre);
        return new TenueDeTiers.Faite(code);
    }

    @Transactional
    public TenueDeTiers renommer(String code, String libelle) {
        var propre = Texte.enUneLigne(libelle);
        if (propre.isEmpty()) return new TenueDeTiers.SansLibelle();
        sql.renommer(code, propre);
        return new TenueDeTiers.Faite(code);
    }
}
