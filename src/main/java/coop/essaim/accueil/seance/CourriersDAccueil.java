package coop.essaim.accueil.seance;

import coop.essaim.acces.ReglagesAcces;
import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.accueil.lieu.Seance;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.courrier.Courrier;
import coop.essaim.commun.courrier.Courriers;
import coop.essaim.personnes.Personne;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Ce que reçoit une personne inscrite : la confirmation, le rappel, la place qui se libère, l'annulation.
@Component
class CourriersDAccueil {

    private final Courriers courriers;
    private final Cooperatives cooperatives;
    private final ReglagesAcces reglages;

    CourriersDAccueil(Courriers courriers, Cooperatives cooperatives, ReglagesAcces reglages) {
        this.courriers = courriers;
        this.cooperatives = cooperatives;
        this.reglages = reglages;
    }

    void confirmer(Personne personne, Seance seance, Jeton jeton) {
        envoyer(
                personne,
                "Votre inscription du " + EnFrancais.enFrancais(seance.jour()),
                """
                Votre place est réservée à l’information collective :

                %s
                """.formatted(rendezVous(seance)),
                jeton);
    }

    void mettreEnAttente(Personne personne, Seance seance, Jeton jeton) {
        envoyer(
                personne,
                "Votre demande d’inscription du " + EnFrancais.enFrancais(seance.jour()),
                """
                Toutes les places de cette information collective sont prises ; vous êtes sur la liste d’attente :

                %s
                Dès qu’une place se libère, elle est à vous, et un courrier vous le dit.
                """.formatted(rendezVous(seance)),
                jeton);
    }

    void promouvoir(Personne personne, Seance seance, Jeton jeton) {
        envoyer(
                personne,
                "Une place s’est libérée le " + EnFrancais.enFrancais(seance.jour()),
                """
                Une place s’est libérée : elle est à vous.

                %s
                """.formatted(rendezVous(seance)),
                jeton);
    }

    void rappeler(Personne personne, Seance seance, Jeton jeton) {
        envoyer(
                personne,
                "Rappel : information collective du " + EnFrancais.enFrancais(seance.jour()),
                """
                Nous vous attendons dans deux jours :

                %s
                """.formatted(rendezVous(seance)),
                jeton);
    }

    void annulerLaSeance(Personne personne, Seance seance, String motif) {
        promettre(
                personne,
                "Information collective annulée le " + EnFrancais.enFrancais(seance.jour()),
                """
                L’information collective où vous étiez inscrit est annulée :

                %s
                Raison : %s

                Les prochaines dates sont ici : %s
                """.formatted(rendezVous(seance), motif, reglages.lien("/informations-collectives")),
                false);
    }

    void relancer(Personne personne, List<Seance> prochaines) {
        var dates = prochaines.stream()
                .limit(5)
                .map(s -> "- " + s.quand() + ", " + s.lieu().nom())
                .collect(Collectors.joining("\n"));
        promettre(
                personne,
                "Nous ne vous avons pas vu à l’information collective",
                """
                Nous ne vous avons pas vu à l’information collective où vous étiez inscrit. Si votre projet est toujours là,
                voici les prochaines dates :

                %s

                Pour vous inscrire : %s
                """.formatted(
                                dates.isEmpty() ? "Les dates seront bientôt publiées." : dates,
                                reglages.lien("/informations-collectives")),
                false);
    }

    private static String rendezVous(Seance seance) {
        var lieu = seance.lieu();
        var acces = lieu.acces();
        return seance.quand() + "\n" + lieu.nom() + ", " + lieu.adresse() + "\n" + (acces == null ? "" : acces + "\n");
    }

    private void envoyer(Personne personne, String sujet, String texte, Jeton jeton) {
        promettre(
                personne,
                sujet,
                texte + """

                Si vous ne pouvez pas venir, laissez votre place à quelqu’un d’autre :
                %s
                """.formatted(reglages.lien("/informations-collectives/annulation/" + jeton.texte())),
                true);
    }

    private void promettre(Personne personne, String sujet, String texte, boolean confidentiel) {
        Courriel adresse = personne.courriel();
        if (adresse == null) return;
        var signature =
                cooperatives.actuelle().map(CourriersDAccueil::signature).orElse("L’équipe d’appui");
        courriers.envoyer(new Courrier(
                adresse,
                sujet,
                "Bonjour " + personne.prenom() + ",\n\n" + texte + "\n" + signature + "\n",
                confidentiel));
    }

    private static String signature(Cooperative cooperative) {
        var telephone = cooperative.contact().telephone();
        return cooperative.denomination() + (telephone == null ? "" : "\n" + telephone);
    }
}
