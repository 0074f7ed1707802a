package coop.essaim.facturation.banc;

import coop.essaim.commun.exploitation.banc.ClientDuBanc;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.Guichet;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.banc.Foule.Passee;
import coop.essaim.facturation.banc.Mesure.Travail;
import coop.essaim.facturation.electronique.Papiers;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.facturation.piece.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/// Une passe à un facteur donné : lire la liste ; valider par le service et à nu, à huit, par le réseau ; dessiner.
final class PasseDeVentes {

    static final String VALIDER = "validations par le service, un fil";

    /// Assez pour que le serveur soit compilé comme un serveur en service.
    private static final int CHAUFFE = 1200;

    /// Une validation par le réseau traverse plus de code : à douze cents, le compilateur y prend encore un cinquième.
    private static final int CHAUFFE_DU_RESEAU = 4000;

    private static final int BLOCS = 10;
    private static final int PAR_BLOC = 60;
    private static final int LOT = 20;
    private static final int CHAUFFE_DES_LOTS = 20;
    private static final int LOTS = 40;
    private static final int FILS = 8;
    private static final int CHACUN = 100;
    private static final List<Integer> VALIDEURS = List.of(FILS, PasseDeListe.LECTEURS);
    private static final int PAPIERS = 30;

    private final Atelier atelier;
    private final JeuDeVentes jeu;
    private final Factures factures;
    private final int facteur;
    private final Consumer<Mesure> note;
    private final Processeur processeur;

    PasseDeVentes(Atelier atelier, JeuDeVentes jeu, int facteur, Consumer<Mesure> note) {
        this.atelier = atelier;
        this.jeu = jeu;
        this.facteur = facteur;
        this.note = note;
        factures = atelier.bean(Factures.class);
        processeur = atelier.processeur();
    }

    /// La liste d'abord : ce que le banc valide ensuite, tout d'aujourd'hui et rien de payé, n'en est pas une année.
    void passer() {
        var clients = IntStream.range(0, PasseDeListe.LECTEURS)
                .mapToObj(_ -> ClientDuBanc.connecter(atelier.adresse(), Atelier.COURRIEL, Atelier.MOT_DE_PASSE))
                .toList();
        new PasseDeListe(jeu, clients, facteur, note, processeur).passer();
        unFilEtLaBoucleNue();
        parLots();
        huitFils();
        parLeReseau(clients);
        parLeReseauEnLots(clients);
        papiers();
    }

    /// Les boucles alternent par blocs : ce qui ralentit la machine les ralentit toutes.
    private void unFilEtLaBoucleNue() {
        valider(jeu.brouillons(CHAUFFE));
        var service = new ArrayList<Long>();
        var nus = new ArrayList<Long>();
        var sansGarde = new ArrayList<Long>();
        var vides = new ArrayList<Long>();
        double travail = 0;
        try (var nue = BoucleNue.gardee(atelier.source().vraie());
                var libre = BoucleNue.sansGarde(atelier.superutilisateur())) {
            for (int bloc = 0; bloc < BLOCS; bloc++) {
                var siennes = jeu.brouillons(PAR_BLOC);
                double avant = processeur.millisecondes();
                for (long duree : valider(siennes)) service.add(duree);
                travail += processeur.millisecondes() - avant;
                for (var demande : jeu.brouillons(PAR_BLOC)) nus.add(nue.rejouer(ordres(demande)));
                for (var demande : jeu.brouillons(PAR_BLOC)) sansGarde.add(libre.rejouer(ordres(demande)));
                for (int i = 0; i < PAR_BLOC; i++) vides.add(nue.commitSeul());
            }
        }
        double parSeconde = 1e9 / moyenne(service);
        double nu = 1e9 / moyenne(nus);
        note.accept(Mesure.debit(facteur, VALIDER, parSeconde, 400, new Travail(travail / service.size(), 0)));
        note.accept(Mesure.debit(facteur, "les mêmes ordres, boucle JDBC nue", nu, 0, Travail.TU));
        note.accept(Mesure.part(facteur, "part de la boucle nue", parSeconde / nu, 0.40, true));
        note.accept(Mesure.debit(
                facteur, "les mêmes ordres nus, sans garde ni clé étrangère", 1e9 / moyenne(sansGarde), 0, Travail.TU));
        note.accept(Mesure.debit(facteur, "un commit durable, et rien d'autre", 1e9 / moyenne(vides), 0, Travail.TU));
    }

    /// Ce que le service enverrait : il l'envoie, on le note, et l'on annule.
    private List<Enregistreur.Ordre> ordres(Factures.Demande demande) {
        return atelier.source()
                .noter(() -> atelier.bean(TransactionTemplate.class).executeWithoutResult(etat -> {
                    exiger(factures.valider(demande));
                    etat.setRollbackOnly();
                }));
    }

    private long[] valider(List<Factures.Demande> demandes) {
        return valider(demandes, factures::valider);
    }

    private static long[] valider(List<Factures.Demande> demandes, Function<Factures.Demande, Validation> service) {
        return demandes.stream()
                .mapToLong(demande -> {
                    long debut = System.nanoTime();
                    exiger(service.apply(demande));
                    return System.nanoTime() - debut;
                })
                .toArray();
    }

    /// Ce que l'équipe accepte d'un coup dans la file : un lot, une transaction, un `commit` durable.
    private void parLots() {
        lots(CHAUFFE_DES_LOTS);
        var mesures = lots(LOTS);
        note.accept(Mesure.debit(
                facteur,
                "validations par le service, un fil, par lots de " + LOT,
                mesures.passee().parSeconde() * LOT,
                400,
                mesures.travail().partage(LOT)));
    }

    private Processeur.Chiffree lots(int nombre) {
        var demandes =
                IntStream.range(0, nombre).mapToObj(_ -> jeu.brouillons(LOT)).toList();
        return processeur.chiffrer(
                false,
                () -> Foule.reunir(
                        1, _ -> demandes.stream().mapToLong(this::validerLeLot).toArray()));
    }

    private long validerLeLot(List<Factures.Demande> lot) {
        long debut = System.nanoTime();
        factures.validerEnLot(lot).forEach(PasseDeVentes::exiger);
        return System.nanoTime() - debut;
    }

    private static void exiger(Validation reponse) {
        if (reponse instanceof Validation.Refus refus) throw new IllegalStateException(refus.phrase());
    }

    /// Comme la page les demande : par le guichet.
    private void huitFils() {
        var guichet = atelier.bean(Guichet.class);
        valider(jeu.brouillons(CHACUN), guichet::valider);
        var lots =
                IntStream.range(0, FILS).mapToObj(_ -> jeu.brouillons(CHACUN)).toList();
        var chiffree =
                processeur.chiffrer(false, () -> Foule.reunir(FILS, rang -> valider(lots.get(rang), guichet::valider)));
        note.accept(Mesure.debit(
                facteur,
                "validations par le service, huit fils, sans refus",
                chiffree.passee().parSeconde(),
                400,
                chiffree.travail()));
    }

    private void parLeReseau(List<ClientDuBanc> clients) {
        accepter(clients, aAccepter(FILS, CHAUFFE_DU_RESEAU / FILS));
        for (int valideurs : VALIDEURS) {
            var lots = aAccepter(valideurs, CHACUN);
            var chiffree = processeur.chiffrer(true, () -> accepter(clients, lots));
            note.accept(Mesure.debit(
                    facteur,
                    "validations par HTTP, une à une, " + valideurs + " valideurs",
                    chiffree.passee().parSeconde(),
                    250,
                    chiffree.travail()));
        }
    }

    /// « Valider ensemble » : ce que la page du lot envoie, vingt pièces cochées par acte.
    private void parLeReseauEnLots(List<ClientDuBanc> clients) {
        accepterEnsemble(clients, aAccepter(FILS, 2 * LOT));
        var lots = aAccepter(FILS, CHACUN);
        var chiffree = processeur.chiffrer(true, () -> accepterEnsemble(clients, lots));
        lots.forEach(this::exigerValidees);
        note.accept(Mesure.debit(
                facteur,
                "validations par HTTP, huit valideurs, par lots de " + LOT,
                chiffree.passee().parSeconde() * LOT,
                250,
                chiffree.travail().partage(LOT)));
    }

    private static Passee accepterEnsemble(List<ClientDuBanc> clients, List<List<Factures.Demande>> lots) {
        return Foule.reunir(
                FILS,
                rang -> IntStream.range(0, lots.get(rang).size() / LOT)
                        .mapToLong(n -> accepterEnsemble(
                                clients.get(rang), lots.get(rang).subList(n * LOT, (n + 1) * LOT)))
                        .toArray());
    }

    /// Le renvoi est le même quand une pièce est refusée : c'est elle qu'il faut regarder.
    private void exigerValidees(List<Factures.Demande> lot) {
        var lues = atelier.bean(Pieces.class)
                .trouver(lot.stream().map(une -> une.id().valeur()).toList());
        if (lues.size() != lot.size()
                || !lues.values().stream().allMatch(piece -> piece.etat() == PieceDeVente.Etat.VALIDEE))
            throw new IllegalStateException("Un lot n'a pas été validé entier.");
    }

    private static long accepterEnsemble(ClientDuBanc client, List<Factures.Demande> lot) {
        var cochees = lot.stream().map(une -> une.id() + "." + une.version()).toList();
        long debut = System.nanoTime();
        var reponse = client.poster("/ventes/a-valider/lot", "pieces", cochees);
        long duree = System.nanoTime() - debut;
        if (reponse.code() != 302 || !reponse.suite().endsWith("/ventes/a-valider"))
            throw new IllegalStateException("Un lot répond " + reponse.code() + " " + reponse.suite());
        return duree;
    }

    private List<List<Factures.Demande>> aAccepter(int valideurs, int chacun) {
        var pieces = atelier.bean(Pieces.class);
        var lots = IntStream.range(0, valideurs)
                .mapToObj(_ -> jeu.brouillons(chacun))
                .toList();
        for (var lot : lots)
            for (var demande : lot) pieces.soumettre(demande.id().valeur(), demande.version(), null);
        return lots;
    }

    private static Passee accepter(List<ClientDuBanc> clients, List<List<Factures.Demande>> lots) {
        return Foule.reunir(
                lots.size(),
                rang -> lots.get(rang).stream()
                        .mapToLong(demande -> accepter(clients.get(rang), demande))
                        .toArray());
    }

    private static long accepter(ClientDuBanc client, Factures.Demande demande) {
        long debut = System.nanoTime();
        var reponse = client.poster(
                "/ventes/" + demande.id() + "/validation", Map.of("version", Integer.toString(demande.version())));
        long duree = System.nanoTime() - debut;
        var suite = reponse.suite();
        if (reponse.code() != 302
                || !suite.contains("/ventes/a-valider")
                || suite.contains(demande.id().toString()))
            throw new IllegalStateException("Une validation répond " + reponse.code() + " " + suite);
        return duree;
    }

    /// Le travail de fond tel qu'il se fait : relire, dessiner, joindre le XML, ranger.
    private void papiers() {
        var papiers = atelier.bean(Papiers.class);
        for (int i = 0; i < PAPIERS; i++) papiers.faireLeSuivant(); // à chaud
        var faits = processeur.chiffrer(
                false,
                () -> Foule.reunir(
                        1,
                        _ -> IntStream.range(0, PAPIERS)
                                .mapToLong(_ -> {
                                    long debut = System.nanoTime();
                                    if (!papiers.faireLeSuivant())
                                        throw new IllegalStateException("Plus de papier à faire.");
                                    return System.nanoTime() - debut;
                                })
                                .toArray()));
        note.accept(Mesure.duree(
                facteur,
                "PDF Factur-X rangé, à chaud : médiane",
                Mesure.centile(faits.passee().actes(), 0.5),
                200,
                faits.travail()));
    }

    private static double moyenne(List<Long> durees) {
        return durees.stream().mapToLong(Long::longValue).average().orElseThrow();
    }
}
