package coop.essaim.facturation.encaissement;

import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Écrit des actes dont toutes les questions sont résolues : au grand livre d'abord, qui peut encore refuser, puis ici.
@Component
class Passage {

    private final ReglementsSql sql;
    private final SoldesSql soldes;
    private final TropPercusSql tropPercus;
    private final LettrageDesReglements lettrage;
    private final Ecritures ecritures;
    private final Clock horloge;

    Passage(
            ReglementsSql sql,
            SoldesSql soldes,
            TropPercusSql tropPercus,
            LettrageDesReglements lettrage,
            Ecritures ecritures,
            Clock horloge) {
        this.sql = sql;
        this.soldes = soldes;
        this.tropPercus = tropPercus;
        this.lettrage = lettrage;
        this.ecritures = ecritures;
        this.horloge = horloge;
    }

    Encaissement passer(Acte acte, Auteur auteur) {
        return passerTous(List.of(acte), auteur).getFirst();
    }

    /// Tous en quelques ordres, quel que soit leur nombre. Si le grand livre en refuse un, rien n'est écrit ici, et
    /// la transaction est à annuler : chacun dit s'il est refusé, ou ce qu'il aurait fait.
    ///
    /// @param actes aucun ne solde une pièce qu'un autre solde
    List<Encaissement> passerTous(List<Acte> actes, Auteur auteur) {
        if (actes.isEmpty()) return List.of();
        var numeros = numeroter(actes);
        var compositions = IntStream.range(0, actes.size())
                .mapToObj(i -> new EcritureDeReglement(actes.get(i), numeros.get(i)))
                .toList();
        var passages = IntStream.range(0, actes.size())
                .mapToObj(i -> passages(actes.get(i), compositions.get(i), auteur))
                .toList();
        var passees =
                ecritures.passerEnLot(passages.stream().flatMap(List::stream).toList(), true);
        var refuses = passees.stream().anyMatch(Passation.Refusee.class::isInstance);
        var reponses = new ArrayList<Encaissement>();
        var ecrits = new ArrayList<ReglementsSql.Ecrit>();
        int rang = 0;
        for (int i = 0; i < actes.size(); i++) {
            var siennes = passees.subList(rang, rang += passages.get(i).size());
            var acte = actes.get(i);
            var numero = numeros.get(i);
            var fait = new Encaissement.Fait(acte.id(), numero, false);
            reponses.add(obstacle(siennes)
                    .<Encaissement>map(Encaissement.GrandLivre::new)
                    .orElse(fait));
            if (!refuses) ecrits.add(new ReglementsSql.Ecrit(acte, numero, ids(siennes), compositions.get(i)));
        }
        if (!refuses) noter(ecrits, auteur);
        return reponses;
    }

    private List<String> numeroter(List<Acte> actes) {
        var parAnnee = new TreeMap<Integer, Integer>();
        for (var acte : actes) parAnnee.merge(acte.date().getYear(), 1, Integer::sum);
        var suivants = new HashMap<Integer, Integer>();
        parAnnee.forEach((annee, combien) -> suivants.put(annee, sql.numeros(annee, combien)));
        return actes.stream()
                .map(acte -> {
                    int annee = acte.date().getYear();
                    return String.format(Locale.ROOT, "R%d-%05d", annee, suivants.merge(annee, 1, Integer::sum) - 1);
                })
                .toList();
    }

    private static Optional<String> obstacle(List<Passation> passees) {
        return passees.stream()
                .filter(Passation.Refusee.class::isInstance)
                .map(passee -> ((Passation.Refusee) passee).phrase())
                .filter(phrase -> !phrase.isEmpty())
                .findFirst();
    }

    /// Celui du règlement, puis celui de la contribution s'il y en a une.
    private static List<coop.essaim.comptabilite.Passage> passages(
            Acte acte, EcritureDeReglement composition, Auteur auteur) {
        var passages = new ArrayList<coop.essaim.comptabilite.Passage>();
        passages.add(passage(acte, "reglement", composition.ecriture(), auteur));
        composition.interne().ifPresent(interne -> passages.add(passage(acte, "contribution", interne, auteur)));
        return passages;
    }

    private static coop.essaim.comptabilite.Passage passage(
            Acte acte, String quoi, coop.essaim.comptabilite.Ecriture ecriture, Auteur auteur) {
        return new coop.essaim.comptabilite.Passage(
                ecriture, new Demande("reglement:" + acte.id() + ":" + quoi, auteur.nom()));
    }

    private static List<EcritureId> ids(List<Passation> passees) {
        return passees.stream().map(Passation::exigee).toList();
    }

    private void noter(List<ReglementsSql.Ecrit> ecrits, Auteur auteur) {
        sql.ajouter(ecrits, auteur, horloge.instant());
        var actes = ecrits.stream().map(ReglementsSql.Ecrit::acte).toList();
        var parts = actes.stream().flatMap(acte -> acte.parts().stream()).toList();
        if (!parts.isEmpty()) {
            soldes.ajouter(parts);
            lettrage.lettrer(parts.stream().map(Acte.Solde::piece).toList(), auteur.nom());
        }
        for (var acte : actes) {
            if (!acte.excedent().estNul()) tropPercus.ajouter(acte.id(), acte.excedent());
            var employe = acte.tropPercu();
            if (employe == null) continue;
            tropPercus.employer(employe, acte.montant());
            lettrage.lettrerTropPercu(employe, auteur.nom());
        }
    }
}
