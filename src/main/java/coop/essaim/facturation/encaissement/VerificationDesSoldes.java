package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import coop.essaim.commun.commande.Verification;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./essaim verifier soldes` : recompte au grand livre ce que chaque règlement en vigueur solde de sa facture.
@Component
class VerificationDesSoldes implements Verification {

    private final SoldesVerifiesSql sql;

    VerificationDesSoldes(SoldesVerifiesSql sql) {
        this.sql = sql;
    }

    @Override
    public String nom() {
        return "soldes";
    }

    @Override
    public String promesse() {
        return "Le solde de chaque facture est celui de ses lignes au compte client, règlements annulés déduits.";
    }

    @Override
    public List<Anomalie> executer() {
        return sql.ecarts().stream()
                .map(ecart -> new Anomalie(
                        "facture " + ecart.numero(),
                        "son solde dit " + ecart.tenu() + " réglés, le grand livre " + ecart.auLivre()))
                .toList();
    }

    /// @param tenu ce que `solde_de_facture` dit réglé
    /// @param auLivre ce que les lignes de client des règlements en disent
    record Ecart(String numero, Montant tenu, Montant auLivre) {}
}
