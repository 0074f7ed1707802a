package coop.essaim.facturation.interne;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.facturation.AtelierDEssai;
import coop.essaim.facturation.AtelierDEssai.Atelier;
import coop.essaim.facturation.encaissement.Auteur;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Pour la matrice des accès : une facture interne entre deux ateliers de la même personne, ou de deux autres.
public class InternesDEssai implements ObjetsDEssai {

    private static final String OBJET = "Interne d’autrui ";

    private final AtelierDEssai ateliers;
    private final FacturesInternes internes;

    public InternesDEssai(AutowireCapableBeanFactory usine) {
        ateliers = usine.createBean(AtelierDEssai.class);
        internes = usine.getBean(FacturesInternes.class);
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/factures-internes/{interne}");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return entre(ateliers.de(moi), ateliers.de(moi), "Coup de main ");
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return entre(ateliers.dAutrui(), ateliers.dAutrui(), OBJET);
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(new Marqueur(OBJET, Set.of("facturation.toutes.lire")));
    }

    private Map<String, String> entre(Atelier vendeur, Atelier acheteur, String objet) {
        var nouvelle = new NouvelleInterne(
                UUID.randomUUID(),
                vendeur.activite().id(),
                acheteur.activite().id(),
                objet + UUID.randomUUID(),
                List.of(new NouvelleInterne.Ligne("Couture des toiles", BigDecimal.TWO, BigDecimal.TEN)));
        var faite = (Interne.Faite) internes.proposer(nouvelle, Auteur.ESSAIM);
        return Map.of("interne", faite.id().toString());
    }
}
