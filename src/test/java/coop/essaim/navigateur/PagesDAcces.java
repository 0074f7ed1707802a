package coop.essaim.navigateur;

import coop.essaim.PostgresDeTest;
import coop.essaim.acces.Roles;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.courrier.Courrier;
import coop.essaim.commun.courrier.Courriers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/// Une fiche de compte, une fiche de rôle, et ce que voit qui suit un lien périmé.
@TestComponent
class PagesDAcces implements PagesAVisiter {

    private static final List<String> LIENS =
            List.of("/mot-de-passe/nouveau/{jeton}", "/invitation/{jeton}", "/premier-administrateur/{jeton}");

    private final Roles roles;
    private final Courriers courriers;
    private final TransactionTemplate transaction;

    PagesDAcces(Roles roles, Courriers courriers, TransactionTemplate transaction) {
        this.roles = roles;
        this.courriers = courriers;
        this.transaction = transaction;
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (LIENS.contains(chemin)) return List.of(chemin.replace("{jeton}", "a".repeat(43)));
        return switch (chemin) {
            case "/administration/comptes/{compte}" ->
                List.of("/administration/comptes/" + identites.get("ENTREPRENEUR"));
            case "/administration/roles/{role}" ->
                List.of("/administration/roles/"
                        + roles.trouver("COMPTABLE").orElseThrow().id());
            case "/administration/courriers/{id}" -> List.of("/administration/courriers/" + courrier());
            // Un fichier, jamais une page : la visite passe.
            case "/documents/{id}" -> List.of("/documents/" + new UUID(0, 0));
            default -> List.of();
        };
    }

    private UUID courrier() {
        transaction.executeWithoutResult(_ -> courriers.envoyer(new Courrier(
                Courriel.valueOf("camille@exemple.fr"), "Votre lien", "Bonjour Camille, voici votre lien.", false)));
        return Objects.requireNonNull(PostgresDeTest.superutilisateur()
                .queryForObject("select id from courrier order by cree_a desc, id desc limit 1", UUID.class));
    }
}
