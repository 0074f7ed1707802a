package coop.essaim.comptabilite.plan;

import coop.essaim.comptabilite.Texte;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Les comptes auxiliaires : clients, fournisseurs, salariés… Le même code vaut sous plusieurs comptes collectifs.
@Service
public class Auxiliaires {

    private final AuxiliairesSql sql;

    Auxiliaires(AuxiliairesSql sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Auxiliaire> tous() {
        return sql.tous();
    }

    @Transactional(readOnly = true)
    public Optional<String> nom(String code) {
        return sql.trouver(code).map(Auxiliaire::libelle);
    }

    /// Crée le compte auxiliaire s'il n'existe pas, dans la transaction qui crée le tiers ; ne change pas son libellé.
    @Transactional(propagation = Propagation.MANDATORY)
    public void creer(String code, String libelle) {
        var propre = Texte.enUneLigne(libelle);
        sql.creer(code, propre.isEmpty() ? code : propre);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean renommer(String code, String libelle) {
        var propre = Texte.enUneLigne(libelle);
        return !propre.isEmpty() && sql.renommer(code, propre);
    }

    public record Auxiliaire(String code, String libelle) {}
}
