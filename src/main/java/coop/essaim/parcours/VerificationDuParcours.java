package coop.essaim.parcours;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.commande.Verification;
import coop.essaim.parcours.machine.Rejeu;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// `./essaim verifier parcours` : rejoue l'histoire de chaque personne.
@Component
class VerificationDuParcours implements Verification {

    private final EvenementsSql sql;

    VerificationDuParcours(EvenementsSql sql) {
        this.sql = sql;
    }

    @Override
    public String nom() {
        return "parcours";
    }

    @Override
    public String promesse() {
        return "Chaque étape part d’un état où la personne se trouvait.";
    }

    @Override
    public List<Anomalie> executer() {
        return sql.personnes().stream()
                .flatMap(personne -> Rejeu.de(sql.comptes(personne), Evenement::transition)
                                instanceof Rejeu.Rompu<Evenement>(var fautif, var _)
                        ? Stream.of(new Anomalie(
                                "personne " + personne,
                                "« " + fautif.transition().libelle() + " » du "
                                        + EnFrancais.enFrancais(fautif.effet())
                                        + " ne part pas de l’état où la personne était"))
                        : Stream.empty())
                .toList();
    }
}
