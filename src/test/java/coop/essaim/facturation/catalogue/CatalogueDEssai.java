package coop.essaim.facturation.catalogue;

import coop.essaim.acces.matrice.ObjetsDEssai;
import coop.essaim.activites.ActiviteId;
import coop.essaim.facturation.AtelierDEssai;
import coop.essaim.facturation.calcul.ModeDePrix;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// Pour la matrice des accès : un article du catalogue.
public class CatalogueDEssai implements ObjetsDEssai {

    private static final String ARTICLE = "Article d’autrui ";

    private final AtelierDEssai ateliers;
    private final Catalogue catalogue;

    public CatalogueDEssai(AutowireCapableBeanFactory usine) {
        ateliers = usine.createBean(AtelierDEssai.class);
        catalogue = usine.getBean(Catalogue.class);
    }

    @Override
    public boolean sert(String chemin) {
        return chemin.startsWith("/catalogue/{article}");
    }

    @Override
    public Map<String, String> propre(UUID moi) {
        return article(ateliers.de(moi).activite().id(), "Ourlet ");
    }

    @Override
    public Map<String, String> autre(UUID moi) {
        return article(ateliers.dAutrui().activite().id(), ARTICLE);
    }

    @Override
    public List<Marqueur> marqueurs() {
        return List.of(new Marqueur(ARTICLE, Set.of("facturation.toutes.lire")));
    }

    private Map<String, String> article(ActiviteId activite, String designation) {
        var contenu = new Article.Contenu(
                null, designation + UUID.randomUUID(), "PRESTATION", "N20", "pièce", BigDecimal.TEN, ModeDePrix.HT);
        var fait = (Rangement.Fait) catalogue.ajouter(UUID.randomUUID(), activite, contenu, null);
        return Map.of("article", fait.id().toString());
    }
}
