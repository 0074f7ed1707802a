package coop.essaim.documents;

import java.util.List;

/// Les sortes de fichiers que la coopérative garde. Le type se lit dans le contenu ; le nom n'y change rien.
public enum TypeDeDocument {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXTE("text/plain", "txt", "fec", "dsn", "ofx"),
    CSV("text/csv", "csv"),
    ICS("text/calendar", "ics"),
    XML("application/xml", "xml"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods");

    private final String mime;
    private final List<String> extensions;

    TypeDeDocument(String mime, String... extensions) {
        this.mime = mime;
        this.extensions = List.of(extensions);
    }

    public String mime() {
        return mime;
    }

    /// Les extensions admises ; la première remplace toute autre.
    public List<String> extensions() {
        return extensions;
    }

    public boolean estUneImage() {
        return this == PNG || this == JPEG;
    }
}
