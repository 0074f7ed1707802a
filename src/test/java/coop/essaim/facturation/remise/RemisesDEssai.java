package coop.essaim.facturation.remise;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.facturation.Commerce;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.reglement.ReglementsDEssai;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Pour la matrice des accès : une remise d'un chèque, qui n'est à personne.
public class RemisesDEssai implements ObjetsDEssai {

    private final ReglementsDEssai reglements;
    private final Remises remises;

    public RemisesDEssai(AutowireCapableBeanFactory usine) {
        reglements = new ReglementsDEssai(usine);
        remises = usine.getBean(Remises.class);
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/remises/{remise}");
    }

    @Override
    public boolean aUnProprietaire() {
        return false;
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return autre(moi);
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        var cheque = UUID.fromString(String.valueOf(reglements.autre(moi).get("reglement")));
        var faite = (Remise.Faite)
                remises.remettre(UUID.randomUUID(), Commerce.AUJOURD_HUI, List.of(cheque), Auteur.ESSAIM);
        return Map.of("remise", faite.id().toString());
    }
}
