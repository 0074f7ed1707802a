package coop.essaim.facturation;

import coop.essaim.navigateur.ObjetRetenu;
import coop.essaim.navigateur.PagesAVisiter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.TestComponent;

/// Les pages d'une vente : le client, le brouillon, la pièce à contrôler, la facture.
@TestComponent
public class PagesDesVentes implements PagesAVisiter {

    private final AtelierDEssai ateliers;
    private final ObjetRetenu<AtelierDEssai.Atelier> atelier = new ObjetRetenu<>();

    PagesDesVentes(AutowireCapableBeanFactory usine) {
        ateliers = usine.createBean(AtelierDEssai.class);
    }

    @Override
    public List<String> adresses(String chemin, Map<String, UUID> identites) {
        if (!chemin.startsWith("/tiers/{")
                && !chemin.startsWith("/ventes/")
                && !chemin.startsWith("/devis/")
                && !chemin.startsWith("/relances/clients/{")
                && !chemin.startsWith("/factures/{")) return List.of();
        var unAtelier = atelier.pour(identites, () -> ateliers.de(identites.get("ENTREPRENEUR")));
        return switch (chemin) {
            case "/tiers/{tiers}", "/tiers/{tiers}/modification" ->
                List.of(chemin.replace("{tiers}", unAtelier.client().toString()));
            case "/relances/clients/{client}" ->
                List.of(chemin.replace("{client}", unAtelier.client().toString()));
            case "/ventes/{piece}/modification" ->
                List.of(chemin.replace(
                        "{piece}",
                        ateliers.brouillon(unAtelier, Genre.FACTURE).id().toString()));
            case "/ventes/a-valider/{piece}" ->
                List.of(chemin.replace(
                        "{piece}", ateliers.soumise(unAtelier, Genre.FACTURE).toString()));
            case "/factures/{piece}" ->
                List.of(
                        chemin.replace(
                                "{piece}",
                                ateliers.validee(unAtelier, Genre.FACTURE).toString()),
                        chemin.replace(
                                "{piece}",
                                ateliers.soumise(unAtelier, Genre.FACTURE).toString()));
            // Les trois premiers sont des fichiers : ils ne s'auditent pas, mais ils ont une adresse.
            case "/factures/{piece}/papier",
                    "/factures/{piece}/acquittee.pdf",
                    "/factures/{piece}/xml",
                    "/factures/{piece}/solde",
                    "/factures/{piece}/relances",
                    "/factures/{piece}/envois" ->
                List.of(chemin.replace(
                        "{piece}", ateliers.validee(unAtelier, Genre.FACTURE).toString()));
            case "/devis/{piece}" ->
                List.of(
                        chemin.replace(
                                "{piece}",
                                ateliers.validee(unAtelier, Genre.DEVIS).toString()),
                        chemin.replace(
                                "{piece}", ateliers.devisAccepte(unAtelier).toString()));
            // Deux fichiers : ils ne s'auditent pas, mais ils ont une adresse.
            case "/devis/{piece}/papier" ->
                List.of(chemin.replace(
                        "{piece}", ateliers.validee(unAtelier, Genre.DEVIS).toString()));
            case "/devis/acceptation/{secret}", "/devis/acceptation/{secret}/papier" ->
                List.of(chemin.replace("{secret}", ateliers.lienDeDevis(unAtelier, identites.get("ENTREPRENEUR"))));
            default -> List.of();
        };
    }
}
