package coop.essaim.navigateur;

import coop.essaim.acces.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/// Une fiche de compte, une fiche de rôle, et ce que voit qui suit un lien périmé.
@TestComponent
class PagesDAcces implements PagesAVisiter {

    private static final List<String> LIENS =
            List.of("/mot-de-passe/nouveau/{jeton}", "/invitation/{jeton}", "/premier-administrateur/{jeton}");

    private final Roles roles;

    PagesDAcces(Roles roles) {
        this.roles = roles;
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
            default -> List.of();
        };
    }
}
