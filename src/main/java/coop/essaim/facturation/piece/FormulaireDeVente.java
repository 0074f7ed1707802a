package coop.essaim.facturation.piece;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.facturation.calcul.NatureDeVente;
import coop.essaim.facturation.catalogue.Catalogue;
import coop.essaim.tiers.Enregistrement;
import coop.essaim.tiers.FicheDeTiers;
import coop.essaim.tiers.Tiers;
import coop.essaim.tiers.TiersId;
import coop.essaim.tiers.TiersSaisie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/// Ce que le formulaire d'une pièce propose : les clients de l'activité, ce qui se vend, les régimes de TVA du jour.
@Component
public class FormulaireDeVente {

    private final Pieces pieces;
    private final Tiers tiers;
    private final Catalogue catalogue;

    FormulaireDeVente(Pieces pieces, Tiers tiers, Catalogue catalogue) {
        this.pieces = pieces;
        this.tiers = tiers;
        this.catalogue = catalogue;
    }

    /// Ce qui a été tapé, complété de ce que le catalogue en sait ; le client décrit entre au carnet une fois tout lu.
    public Optional<Brouillon> lire(
            VenteSaisie saisie, VenteSaisie.Cadre cadre, Visiteur visiteur, BindingResult refus) {
        var lu = saisie.avec(catalogue.proposes(cadre.activite())).lire(cadre, refus);
        if (!saisie.decritUnClient()) return lu;
        var decrit = Objects.requireNonNull(saisie.nouveau()).client(cadre.activite());
        var demande = demander(decrit, cadre.activite(), visiteur, refus);
        if (refus.hasErrors()) return Optional.empty();
        return lu.flatMap(contenu -> demande.flatMap(une -> ouvrir(une, refus)).map(contenu::client));
    }

    private Optional<Tiers.Demande> demander(
            TiersSaisie decrit, ActiviteId activite, Visiteur visiteur, BindingResult refus) {
        if (!tiers.peutTenir(visiteur, activite)) {
            refus.rejectValue("client", "droit", "Choisissez un client de la liste : vous ne tenez pas ce carnet.");
            return Optional.empty();
        }
        refus.pushNestedPath("nouveau");
        var description = decrit.lire(refus);
        refus.popNestedPath();
        // La même description redemandée est la même demande : deux clics n'ouvrent qu'une fiche.
        var cle = UUID.nameUUIDFromBytes(decrit.toString().getBytes(StandardCharsets.UTF_8));
        return description.map(une -> new Tiers.Demande(
                cle, activite, une, Boolean.TRUE.equals(decrit.unAutre()), visiteur.compteConnecte()));
    }

    private Optional<TiersId> ouvrir(Tiers.Demande demande, BindingResult refus) {
        return switch (tiers.ouvrir(demande)) {
            case Enregistrement.Fait(var id) -> Optional.of(id);
            case Enregistrement.Ressemble(var fiches) -> {
                refus.rejectValue("nouveau.unAutre", "ressemble", ressemblance(fiches));
                yield Optional.empty();
            }
            case Enregistrement.NumerosDAutrui(), Enregistrement.ModifieEntreTemps(), Enregistrement.Introuvable() ->
                throw new IllegalStateException("Réponse inattendue");
        };
    }

    private static String ressemblance(List<FicheDeTiers> fiches) {
        return "Déjà au carnet : "
                + fiches.stream()
                        .map(fiche -> fiche.nom() + ", " + fiche.description().adresse())
                        .collect(Collectors.joining(" ; "))
                + ". Choisissez-le dans la liste ; si c’est bien un autre, cochez la case.";
    }

    public void preparer(VenteSaisie saisie, ActiviteId activite, Visiteur visiteur, Model page) {
        var regles = pieces.regles();
        page.addAttribute("peutAjouter", tiers.peutTenir(visiteur, activite));
        page.addAttribute("activite", activite);
        page.addAttribute("lignes", saisie.aMontrer());
        page.addAttribute("echeances", saisie.echeancesAMontrer());
        page.addAttribute(
                "articles",
                catalogue.proposes(activite).stream()
                        .map(article -> Option.de(article.id().toString(), article.libelle()))
                        .toList());
        page.addAttribute(
                "clients",
                tiers.clientsDe(activite).stream()
                        .map(fiche -> Option.de(fiche.id().toString(), fiche.nom()))
                        .toList());
        page.addAttribute(
                "natures",
                regles.natures().stream()
                        .filter(nature -> !nature.acompte())
                        .map(FormulaireDeVente::option)
                        .toList());
        page.addAttribute(
                "regimes",
                regles.regimes().stream()
                        .map(regime -> Option.de(regime.code(), regime.libelle()))
                        .toList());
    }

    /// L'activité du client d'où l'on vient, si elle est de celles-là.
    Optional<Activite> activiteDe(@Nullable String client, List<Activite> siennes) {
        var connu = Filtres.uuid(client);
        if (connu == null) return Optional.empty();
        return tiers.trouver(new TiersId(connu))
                .flatMap(fiche -> siennes.stream()
                        .filter(activite -> activite.id().equals(fiche.activite()))
                        .findFirst());
    }

    private static Option option(NatureDeVente nature) {
        return Option.de(nature.code(), nature.libelle());
    }

    /// Pose le refus du service à côté du champ qu'il concerne.
    public static void montrer(Composition.Refus refus, VenteSaisie saisie, BindingResult resultat) {
        switch (refus) {
            case Composition.LigneRefusee(var rang, var champ, var raison) -> {
                List<Integer> rangs = saisie.rangs();
                int i = rangs.get(Math.min(rang, rangs.size()) - 1);
                resultat.rejectValue(
                        "lignes[" + i + "]." + champ,
                        "refus",
                        Character.toUpperCase(raison.charAt(0)) + raison.substring(1));
            }
            case Composition.ClientInconnu ici -> resultat.rejectValue("client", "refus", ici.phrase());
            case Composition.RemiseTropGrande ici -> resultat.rejectValue("remise", "refus", ici.phrase());
            case Composition.LivraisonTropLoin ici -> resultat.rejectValue("prestation", "refus", ici.phrase());
            case Composition.EcheancierTropGrand ici ->
                resultat.rejectValue("echeances[0].combien", "refus", ici.phrase());
            case Composition.Introuvable ici -> resultat.reject("refus", ici.phrase());
            case Composition.DejaValidee ici -> resultat.reject("refus", ici.phrase());
            case Composition.Soumise ici -> resultat.reject("refus", ici.phrase());
            case Composition.ChangeeEntreTemps ici -> resultat.reject("refus", ici.phrase());
            case Composition.SansMontant ici -> resultat.reject("refus", ici.phrase());
            case Composition.PlusSoumise ici -> resultat.reject("refus", ici.phrase());
            case Composition.ActiviteFermee ici -> resultat.reject("refus", ici.phrase());
            case Composition.EntrepreneurSorti ici -> resultat.reject("refus", ici.phrase());
            case Composition.TropDeLignes ici -> resultat.reject("refus", ici.phrase());
        }
    }
}
