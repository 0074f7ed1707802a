package coop.essaim.comptabilite.plan;

import coop.essaim.comptabilite.Texte;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Les journaux ; un par compte bancaire.
@Service
public class Journaux {

    private final JournauxSql sql;

    Journaux(JournauxSql sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Journal> tous() {
        return sql.tous();
    }

    /// Crée un journal, dans la transaction qui crée le compte bancaire ou qui importe ; faux si le code est pris.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean creer(String code, String libelle, Journal.Nature nature, @Nullable String tresorerie) {
        var propre = Texte.enUneLigne(libelle);
        return sql.creer(new Journal(code, propre.isEmpty() ? code : propre, nature, tresorerie, null));
    }

    /// Crée un journal lu dans un FEC, qui y gardera son code à la sortie ; faux si l'un de ses codes est pris.
    ///
    /// @param codeFec le code du fichier, s'il ne peut être celui du journal
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reprendre(String code, @Nullable String codeFec, String libelle, Journal.Nature nature) {
        var propre = Texte.enUneLigne(libelle);
        return sql.creer(new Journal(code, propre.isEmpty() ? code : propre, nature, null, codeFec));
    }

    /// Donne à un journal le libellé que lui donne un fichier.
    @Transactional(propagation = Propagation.MANDATORY)
    public void renommer(String code, String libelle) {
        var propre = Texte.enUneLigne(libelle);
        if (!propre.isEmpty()) sql.renommer(code, propre);
    }

    /// Reconnaît dans un journal d'ici celui d'un fichier, qui l'écrit autrement ; le FEC l'écrira toujours ainsi.
    @Transactional(propagation = Propagation.MANDATORY)
    public void reconnaitre(String code, String codeFec, String libelle) {
        renommer(code, libelle);
        sql.nommerDansLeFec(code, codeFec);
    }
}
