package coop.essaim.documents;

import coop.essaim.commun.commande.Verification;
import java.util.List;
import org.springframework.stereotype.Component;

/// Recalcule l'empreinte de chaque contenu rangé : un octet changé, dans la base ou sur le disque, se voit.
@Component
class RelectureDesContenus implements Verification {

    private final DocumentsSql sql;

    RelectureDesContenus(DocumentsSql sql) {
        this.sql = sql;
    }

    @Override
    public String nom() {
        return "documents";
    }

    @Override
    public String promesse() {
        return "Chaque pièce rangée est, octet pour octet, celle qui a été déposée.";
    }

    @Override
    public List<Anomalie> executer() {
        return sql.contenusAlteres().stream()
                .map(empreinte -> new Anomalie("contenu " + empreinte, "ses octets ne donnent plus cette empreinte."))
                .toList();
    }
}
