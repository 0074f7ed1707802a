package coop.essaim.documents;

/// Ce que peut répondre la demande de lire une pièce. Interdite ou absente, c'est la même réponse : elle n'apprend
/// rien à qui n'a pas le droit.
public sealed interface Lecture {

    record Permise(Document document) implements Lecture {}

    record Introuvable() implements Lecture {}
}
