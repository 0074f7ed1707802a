package contrexemple;

import javax.xml.parsers.DocumentBuilderFactory;

class XmlSansGarde {
    DocumentBuilderFactory usine() {
        return DocumentBuilderFactory.newInstance();
    }
}
