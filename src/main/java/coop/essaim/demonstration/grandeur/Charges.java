package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Passage;
import coop.essaim.comptabilite.plan.Section;
import coop.essaim.demonstration.grandeur.Peuplement.Etabli;
import coop.essaim.demonstration.grandeur.Ventes.Vente;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Les achats et les salaires de chaque activité, trimestre par trimestre, le solde de tout compte de qui part, la TVA,
/// et la vie de la structure.
@Component
class Charges {

    private static final BigDecimal TVA = new BigDecimal("0.2");
    private static final BigDecimal NET = new BigDecimal("0.78");
    private static final BigDecimal BRUT_ET_PATRONAL = new BigDecimal("1.186");

    private static final int TRIMESTRE = 3;

    private final Caisse caisse;
    private final DeclarationsDeTva tva;
    private final ChargementsSql sql;

    Charges(Caisse caisse, DeclarationsDeTva tva, ChargementsSql sql) {
        this.caisse = caisse;
        this.tva = tva;
        this.sql = sql;
    }

    void declarer(LocalDate du, LocalDate aujourdHui) {
        tva.declarer(du, aujourdHui);
    }

    /// Tout ce qu'un mois dépense, en un lot.
    void duMois(List<Etabli> etablis, List<Vente> ventes, LocalDate fin, LocalDate aujourdHui) {
        var chiffres = Ventes.chiffres();
        var mois = new Mois(fin, aujourdHui, ventes, new ArrayList<>());
        deLaStructure(mois);
        for (var etabli : etablis) {
            var presence = etabli.presence();
            var chiffre = chiffres.get(presence.rang());
            if (fin.equals(presence.sortie())) partir(mois, etabli, chiffre);
            else if (presence.estLaLe(fin)) vivre(mois, etabli, chiffre);
        }
        caisse.passerTous(mois.passages());
    }

    /// Tous les combien de mois se paient les salaires, les achats, et tout pour une petite activité : moins souvent
    /// l'an passé, dont les lignes sont comptées.
    private record Cadence(int salaires, int achats, int petites) {

        private static final Cadence AN_PASSE = new Cadence(3, 3, 12);
        private static final Cadence CETTE_ANNEE = new Cadence(2, 2, 3);
    }

    /// De 0 à 12 : le 31 décembre, l'année l'est toute.
    static int dernierMoisFini(LocalDate aujourdHui) {
        return aujourdHui.plusDays(1).getYear() > aujourdHui.getYear()
                ? 12
                : aujourdHui.plusDays(1).getMonthValue() - 1;
    }

    /// @param fin son dernier jour
    /// @param passages ses écritures, et les paiements qui les suivent
    private record Mois(LocalDate fin, LocalDate aujourdHui, List<Vente> ventes, List<Passage> passages) {

        Cadence cadence() {
            return fin.getYear() < aujourdHui.getYear() ? Cadence.AN_PASSE : Cadence.CETTE_ANNEE;
        }

        boolean finit(int duree) {
            return finit(fin.getMonthValue(), duree);
        }

        /// Compté à rebours du dernier mois fini : les dernières paies sont toujours passées, quel que soit le jour.
        private boolean finit(int mois, int duree) {
            return (dernierFini() - mois) % duree == 0;
        }

        private int dernierFini() {
            return fin.getYear() < aujourdHui.getYear() ? 12 : dernierMoisFini(aujourdHui);
        }

        /// Chacune achète à son tour, et ce qui manque en décembre : la TVA à déduire ne vient pas toute le même mois.
        boolean achete(int rang, boolean petite, int mois) {
            if (petite && cadence().petites() == 12) return mois == 6 + rang % 6;
            int duree = petite ? cadence().petites() : cadence().achats();
            return mois == 12 || (mois + rang) % duree == 0;
        }

        /// Ce que l'activité a vendu depuis son achat d'avant, ou ces derniers mois.
        Montant venduDepuisSesAchats(int rang, boolean petite) {
            int duree = 1;
            while (duree < fin.getMonthValue() && !achete(rang, petite, fin.getMonthValue() - duree)) duree++;
            return vendu(rang, duree);
        }

        Montant vendu(int rang, int duree) {
            var depuis = fin.withDayOfMonth(1).minusMonths(duree - 1L);
            return Montant.somme(ventes.stream()
                    .filter(vente -> vente.activite() == rang)
                    .filter(vente ->
                            !vente.date().isBefore(depuis) && !vente.date().isAfter(fin))
                    .map(Vente::ht));
        }

        /// Combien de paies verra cette personne dans l'année.
        int paies(Effectifs.Presence presence) {
            int combien = 0;
            for (int m = 1; m <= 12; m++) {
                if (finit(m, cadence().salaires())
                        && presence.estLaLe(YearMonth.of(fin.getYear(), m).atEndOfMonth())) combien++;
            }
            return combien;
        }
    }

    /// Le salaire est lissé sur l'année, les achats suivent les ventes ; une petite activité se paie quand elle a
    /// vendu.
    private void vivre(Mois mois, Etabli etabli, Montant chiffre) {
        var economie = Economie.de(etabli);
        int rang = etabli.presence().rang();
        boolean petite = Economie.estPetite(chiffre);
        if (mois.achete(rang, petite, mois.fin().getMonthValue())) {
            boolean pourLAnnee = petite && mois.cadence().petites() == 12;
            var vendu = pourLAnnee ? chiffre : mois.venduDepuisSesAchats(rang, petite);
            acheter(mois, etabli, vendu.fois(economie.achats()), petite);
        }
        if (petite) {
            int duree = mois.cadence().petites();
            if (mois.finit(duree))
                remunerer(mois, etabli, mois.vendu(rang, duree).fois(economie.travail()), "Salaire ");
            return;
        }
        if (!mois.finit(mois.cadence().salaires())) return;
        var paies = BigDecimal.valueOf(mois.paies(etabli.presence()));
        remunerer(mois, etabli, chiffre.fois(economie.travail()).divisePar(paies), "Salaire ");
    }

    /// Le dernier bulletin verse ce que l'activité a gagné et mis de côté : à son départ, tout est à son entrepreneur.
    private void partir(Mois mois, Etabli etabli, Montant chiffre) {
        boolean petite = Economie.estPetite(chiffre);
        var vendu = mois.venduDepuisSesAchats(etabli.presence().rang(), petite);
        var achats = vendu.fois(Economie.de(etabli).achats());
        acheter(mois, etabli, achats, petite);
        var debut = LocalDate.of(mois.fin().getYear(), 1, 1);
        var disponible = sql.disponible(etabli.activite().section(), debut, mois.fin());
        remunerer(mois, etabli, disponible.moins(achats), "Solde de tout compte ");
    }

    /// @param comptant payé le jour même
    private static void acheter(Mois mois, Etabli etabli, Montant ht, boolean comptant) {
        if (!ht.estPositif()) return;
        var section = etabli.activite().section();
        var piece = "ACH-" + section + "-" + mois.fin();
        boolean uneFoisSurDeux = mois.fin().getMonthValue() / mois.cadence().achats() % 2 == 0;
        boolean route = uneFoisSurDeux && Economie.de(etabli).route();
        var taxe = route ? Montant.ZERO : ht.fois(TVA);
        var lignes = new ArrayList<Ligne>();
        lignes.add(Ligne.debit(section, route ? "625110" : Economie.de(etabli).compte(), ht));
        if (!taxe.estNul()) lignes.add(Ligne.debit(section, "445660", taxe));
        lignes.add(Ligne.credit(section, comptant ? Caisse.BANQUE : "401100", ht.plus(taxe)));
        var libelle =
                (route ? "Frais de route " : "Fournitures ") + etabli.activite().enseigne();
        mois.passages().add(Caisse.passage(comptant ? "BQ" : "AC", mois.fin(), piece, libelle, lignes));
        if (!comptant)
            payer(mois, new Dette(section, "401100", ht.plus(taxe), mois.fin().plusDays(30), piece));
    }

    private static void remunerer(Mois mois, Etabli etabli, Montant cout, String libelle) {
        var brut = cout.divisePar(BRUT_ET_PATRONAL);
        if (!brut.estPositif()) return;
        var section = etabli.activite().section();
        var piece = "PAIE-" + section + "-" + mois.fin();
        var net = brut.fois(NET);
        mois.passages()
                .add(Caisse.passage(
                        "PA",
                        mois.fin(),
                        piece,
                        libelle + etabli.activite().enseigne(),
                        List.of(
                                Ligne.debit(section, "641110", brut),
                                Ligne.debit(section, "645100", cout.moins(brut)),
                                Ligne.credit(section, "421100", net),
                                Ligne.credit(section, "431000", cout.moins(net)))));
        payer(mois, new Dette(section, "421100", net, mois.fin().plusDays(5), piece + "-S"));
        payer(mois, new Dette(section, "431000", cout.moins(net), mois.fin().plusDays(15), piece + "-C"));
    }

    private record Dette(String section, String compte, Montant montant, LocalDate le, String piece) {}

    /// Payée à son jour ; à venir, elle reste due.
    private static void payer(Mois mois, Dette dette) {
        if (dette.le().isAfter(mois.aujourdHui())) return;
        mois.passages()
                .add(Caisse.paiement(dette.section(), dette.compte(), dette.montant(), dette.le(), dette.piece()));
    }

    /// Le mois de la structure, aux postes du budget de 2017 : l'équipe d'appui, le loyer, et chaque trimestre ses
    /// frais ; une subvention au printemps, une formation remboursée à l'automne.
    private static void deLaStructure(Mois mois) {
        var cae = Section.STRUCTURE;
        var fin = mois.fin();
        var piece = "CAE-" + fin;
        mois.passages()
                .add(Caisse.passage(
                        "PA",
                        fin,
                        piece,
                        "Équipe d’appui",
                        List.of(
                                Ligne.debit(cae, "641100", Montant.euros("6680.00")),
                                Ligne.debit(cae, "645100", Montant.euros("2005.92")),
                                Ligne.credit(cae, "512000", Montant.euros("8685.92")))));
        depense(mois, piece, "Loyer", "613200", "727.00");
        if (fin.getMonthValue() % TRIMESTRE == 0) frais(mois, piece);
        if (fin.getMonthValue() == 4) recette(mois, piece, "Région et Département", "741000", "35600.00");
        if (fin.getMonthValue() == 10) recette(mois, piece, "Formation remboursée", "649000", "6200.00");
    }

    private static void frais(Mois mois, String piece) {
        var cae = Section.STRUCTURE;
        mois.passages()
                .add(Caisse.passage(
                        "BQ",
                        mois.fin(),
                        piece,
                        "Frais de fonctionnement",
                        List.of(
                                Ligne.debit(cae, "606400", Montant.euros("695.50")),
                                Ligne.debit(cae, "615600", Montant.euros("718.50")),
                                Ligne.debit(cae, "616100", Montant.euros("580.50")),
                                Ligne.debit(cae, "622600", Montant.euros("1381.75")),
                                Ligne.debit(cae, "625600", Montant.euros("1304.75")),
                                Ligne.debit(cae, "626000", Montant.euros("496.50")),
                                Ligne.debit(cae, "628100", Montant.euros("1568.50")),
                                Ligne.debit(cae, "445660", Montant.euros("658.45")),
                                Ligne.credit(cae, "512000", Montant.euros("7404.45")))));
    }

    private static void depense(Mois mois, String piece, String libelle, String compte, String montant) {
        var somme = Montant.euros(montant);
        passer(
                mois,
                piece,
                libelle,
                Ligne.debit(Section.STRUCTURE, compte, somme),
                Ligne.credit(Section.STRUCTURE, "512000", somme));
    }

    private static void recette(Mois mois, String piece, String libelle, String compte, String montant) {
        var somme = Montant.euros(montant);
        passer(
                mois,
                piece,
                libelle,
                Ligne.debit(Section.STRUCTURE, "512000", somme),
                Ligne.credit(Section.STRUCTURE, compte, somme));
    }

    private static void passer(Mois mois, String piece, String libelle, Ligne... lignes) {
        mois.passages().add(Caisse.passage("BQ", mois.fin(), piece, libelle, List.of(lignes)));
    }

    /// La trésorerie de la structure, et celle des activités qui vivaient déjà.
    ///
    /// @param activites vide quand leurs années d'avant sont racontées
    void ouvrir(LocalDate debut, List<Etabli> activites) {
        var chiffres = Ventes.parActivite(Effectifs.TOTAL);
        var lignes = new ArrayList<Ligne>();
        reprendre(lignes, Section.STRUCTURE, Montant.euros("68000.00"));
        for (var etabli : activites) {
            int rang = etabli.presence().rang();
            reprendre(lignes, etabli.activite().section(), Economie.reprise(rang, chiffres.get(rang)));
        }
        caisse.passerTous(List.of(Caisse.passage("OD", debut, "REPRISE", "Trésorerie reprise", lignes)));
    }

    private static void reprendre(List<Ligne> lignes, String section, Montant montant) {
        if (!montant.estPositif()) return;
        lignes.add(Ligne.debit(section, "512000", montant));
        lignes.add(Ligne.credit(section, Arretes.RESERVES, montant));
    }
}
