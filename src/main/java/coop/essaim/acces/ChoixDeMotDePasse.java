package coop.essaim.acces;

/// Ce que peut répondre le choix d'un mot de passe.
public sealed interface ChoixDeMotDePasse {

    record Fait() implements ChoixDeMotDePasse {}

    record CompteInconnu() implements ChoixDeMotDePasse {}

    /// @param phrase ce qu'il faut changer, prêt à montrer à côté du champ
    record Refuse(String phrase) implements ChoixDeMotDePasse {}
}
