package coop.essaim.facturation.relance;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Exige;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Avis;
import coop.essaim.commun.page.Lien;
import coop.essaim.commun.page.liste.Feuille;
import coop.essaim.commun.page.liste.Telechargement;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Facture;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.LiensDeFacture;
import coop.essaim.facturation.piece.AccesDesPieces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Qui doit quoi depuis quand, et les rappels à envoyer.
@Controller
@Order(3)
@Exige({DroitsFacturation.SIENNES, DroitsFacturation.LIRE_TOUTES})
class RelancesController implements LiensDeFacture {

    private static final String CHEMIN = "/relances";
    private static final int MONTRES = 50;
    private static final int COCHEES = 100;

    /// En deçà, la liste se lit d'un coup d'œil.
    private static final int SANS_FILTRE = 10;

    private static final Feuille<AgeDuClient> BALANCE = Feuille.<AgeDuClient>de("Balance âgée")
            .colonne("Client", AgeDuClient::nom)
            .colonne("Activité", AgeDuClient::enseigne)
            .colonne("Non échu", AgeDuClient::nonEchu)
            .colonne("1 à 30 jours", AgeDuClient::jusquA30)
            .colonne("31 à 60 jours", AgeDuClient::jusquA60)
            .colonne("61 à 90 jours", AgeDuClient::jusquA90)
            .colonne("Plus de 90 jours", AgeDuClient::auDela)
            .colonne("Total", AgeDuClient::total);

    private final Relances relances;
    private final RelancesSql sql;
    private final AccesDesPieces acces;
    private final Clock horloge;

    RelancesController(Relances relances, RelancesSql sql, AccesDesPieces acces, Clock horloge) {
        this.relances = relances;
        this.sql = sql;
        this.acces = acces;
        this.horloge = horloge;
    }

    @Override
    public List<Lien> liens(Facture facture, Visiteur visiteur) {
        return facture.estUnAvoir() || !facture.echeance().isBefore(LocalDate.now(horloge))
                ? List.of()
                : List.of(Lien.vers("Relances", "/factures/" + facture.id() + "/relances"));
    }

    /// Cinquante à la fois, cent quand on les coche toutes : les plus anciens retards d'abord, et ce qu'on relance
    /// laisse sa place.
    ///
    /// @param clients « tous » montre la balance entière
    @GetMapping(CHEMIN)
    String lister(
            @ModelAttribute FiltreDeRelances filtre,
            @RequestParam(defaultValue = "") String clients,
            Visiteur visiteur,
            Model page) {
        var permises = acces.lisibles(visiteur);
        var jour = LocalDate.now(horloge);
        var balance = sql.balance(permises, jour);
        var enRetard = sql.enRetard(permises, jour);
        var montree = clients.equals("tous")
                ? balance
                : balance.stream().limit(MONTRES).toList();
        page.addAttribute("balance", montree);
        page.addAttribute("clients", balance.size());
        page.addAttribute("enRetard", Montant.somme(balance.stream().map(AgeDuClient::enRetard)));
        var toutes = relances.proposees(enRetard);
        var choisies = filtre.parmi(
                filtre.choisitUneActivite()
                        ? relances.proposees(sql.enRetard(filtre.activites(permises), jour))
                        : toutes);
        page.addAttribute("aRelancer", toutes.size());
        page.addAttribute("choisies", choisies.size());
        page.addAttribute(
                "proposees",
                choisies.stream().limit(filtre.tout() ? COCHEES : MONTRES).toList());
        page.addAttribute("filtree", filtre.filtre());
        page.addAttribute("cochees", filtre.tout());
        page.addAttribute("cocher", filtre.cochees());
        page.addAttribute("seFiltre", toutes.size() > SANS_FILTRE || filtre.filtre());
        page.addAttribute("activites", acces.choixDActivites(visiteur));
        page.addAttribute(
                "niveaux",
                sql.niveaux(jour).stream()
                        .map(niveau -> Option.de("" + niveau.niveau(), niveau.libelle()))
                        .toList());
        page.addAttribute(
                "promises",
                enRetard.stream().filter(une -> une.promesse() != null).toList());
        page.addAttribute("jour", jour);
        page.addAttribute("regle", sql.regle(jour));
        page.addAttribute("tauxConnu", sql.taux().stream().anyMatch(taux -> taux.couvre(jour)));
        page.addAttribute("lettres", sql.lettres(jour, permises).size());
        page.addAttribute("peutRelancer", visiteur.peut(DroitsFacturation.RELANCER));
        return "facturation/relance/liste";
    }

    @GetMapping(CHEMIN + ".csv")
    void csv(Visiteur visiteur, HttpServletResponse reponse) throws IOException {
        Telechargement.csv(reponse, "balance-agee", BALANCE, balance(visiteur).iterator());
    }

    @GetMapping(CHEMIN + ".xlsx")
    void xlsx(Visiteur visiteur, HttpServletResponse reponse) throws IOException {
        Telechargement.xlsx(reponse, "balance-agee", BALANCE, balance(visiteur).iterator());
    }

    @PostMapping(CHEMIN)
    @Exige(DroitsFacturation.RELANCER)
    String relancer(
            @RequestParam(defaultValue = "") List<UUID> factures,
            @RequestParam(defaultValue = "COURRIEL") Canal canal,
            ReclameSaisie reclame,
            Visiteur visiteur,
            RedirectAttributes suite) {
        if (factures.isEmpty()) return retour(Avis.attention("Cochez au moins une facture à relancer."), suite);
        var demande = new Relances.Demande(canal, reclame.lire(), visiteur.compteConnecte());
        var refus = new ArrayList<Relance.Refus>();
        int faites = 0;
        boolean sansInterets = false;
        for (var id : factures) {
            acces.visible(visiteur, id);
            switch (relances.relancer(new FactureId(id), demande)) {
                case Relance.Faite faite -> {
                    faites++;
                    sansInterets |= faite.sansInterets();
                }
                case Relance.Refus non -> refus.add(non);
            }
        }
        var fait = fait(faites, canal) + (sansInterets ? " " + Relance.SANS_INTERETS : "");
        return retour(
                refus.isEmpty()
                        ? Avis.fait(fait)
                        : Avis.attention((faites > 0 ? fait + " " : "") + Relance.phrases(refus)),
                suite);
    }

    private static String fait(int faites, Canal canal) {
        return switch (canal) {
            case COURRIEL ->
                EnFrancais.compte(faites, "relance") + (faites > 1 ? " partent" : " part") + " par courriel.";
            case LETTRE ->
                EnFrancais.compte(faites, "lettre est rangée", "lettres sont rangées")
                        + " au journal : imprimez les lettres du jour d’un coup.";
        };
    }

    private List<AgeDuClient> balance(Visiteur visiteur) {
        return sql.balance(acces.lisibles(visiteur), LocalDate.now(horloge));
    }

    private static String retour(Avis avis, RedirectAttributes suite) {
        suite.addFlashAttribute(Avis.ATTRIBUT, avis);
        return "redirect:" + CHEMIN;
    }
}
