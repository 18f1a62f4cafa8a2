import PartnerGraph

extension SheetHeaders {
  /// The same in German, Spanish and Italian, asked after what is French or English.
  enum Abroad {
    /// Headers of names that say nothing of the kind.
    static let names =
      "bezeichnung,organisation,partnerorganisation,nombre,denominación,entidad,nome,denominazione,ente,"
      + "nombre de la entidad"

    /// Headers of names that say the kind as well.
    static let kindNames: [(Partner.Kind, String)] = [
      (
        .city,
        "stadt,gemeinde,kommune,partnerstadt,ort,ciudad,municipio,ciudad hermanada,localidad,città,comune,"
          + "città gemellata,città partner"
      ),
      (
        .company,
        "firma,unternehmen,firmenname,betrieb,mitglied,aussteller,empresa,compañía,razón social,socio,"
          + "miembro,expositor,azienda,impresa,ditta,società,ragione sociale,espositore"
      ),
      (
        .institution,
        "hochschule,universität,einrichtung,institut,schule,partnerhochschule,universidad,institución,"
          + "escuela,universidad socia,università,istituto,istituzione,scuola,università partner"
      ),
      (.club, "verein"), (.network, "netzwerk,red,rete"),
      (.event, "veranstaltung,messe,evento,feria,fiera"), (.project, "projekt,proyecto,progetto"),
      (.region, "bundesland,landkreis,kanton,región,provincia,comunidad autónoma,regione"),
    ]

    /// Headers of everything else.
    static let others: [(String, String)] = [
      ("country", "land,staat,ländercode,partnerland,país,código de país,paese,nazione"),
      (
        "city",
        "ort,stadt,gemeinde,sitz,standort,ciudad,localidad,municipio,sede,lugar,città,comune,"
          + "località,luogo"
      ),
      (
        "kind",
        "art,typ,kategorie,organisationstyp,tipo,categoría,tipo de entidad,tipologia,"
          + "categoria"
      ),
      ("subkind", "rechtsform,forma jurídica,forma giuridica"),
      (
        "aliases",
        "kurzname,abkürzung,kürzel,kurzbezeichnung,siglas,abreviatura,sigla,"
          + "abbreviazione"
      ),
      ("lat", "breitengrad,geografische breite,latitud,latitudine"),
      ("lon", "längengrad,geografische länge,longitud,longitudine"),
      ("coordinates", "koordinaten,geokoordinaten,coordenadas,coordinate"),
      (
        "themes",
        "themen,thema,branche,branchen,sektor,themenfelder,schwerpunkte,schlagworte,temas,tema,ámbito,"
          + "ámbitos,sectores,actividad,actividades,palabras clave,temi,settore,settori,attività,ambito,"
          + "parole chiave"
      ),
      (
        "offers",
        "angebot,angebote,bietet,kompetenzen,oferta,ofertas,ofrece,competencias,offerta,"
          + "competenze"
      ),
      ("seeks", "gesuch,gesuche,sucht,bedarf,demanda,busca,necesidades,cerca,fabbisogni"),
      (
        "population",
        "einwohner,einwohnerzahl,bevölkerung,población,habitantes,número de habitantes,abitanti,"
          + "popolazione"
      ),
      (
        "link.since",
        "partner seit,partnerschaft seit,mitglied seit,socio desde,miembro desde,"
          + "socio dal"
      ),
      (
        "since",
        "seit,beginn,datum,jahr,gründung,gründungsjahr,gegründet,desde,año,fecha,inicio,fundación,"
          + "año de fundación,dal,anno,data,inizio,fondazione,anno di fondazione"
      ),
      ("until", "bis,ende,hasta,fecha de fin,fino al,data di fine"),
      ("website", "webseite,internetseite,internetadresse,sitio web,página web,sito,sito web"),
      (
        "note",
        "bemerkung,bemerkungen,anmerkung,anmerkungen,beschreibung,notiz,notizen,notas,observaciones,"
          + "descripción,comentarios,descrizione,osservazioni"
      ),
      ("sources", "quelle,quellen,fuente,fuentes,fonte,fonti"),
      (
        "link.amount",
        "betrag,förderung,zuschuss,importe,presupuesto,financiación,importo,finanziamento"
      ),
      (
        "link.kind",
        "art der beziehung,art der partnerschaft,beziehung,partnerschaft,abkommen,tipo de relación,"
          + "relación,acuerdo,convenio,tipo di relazione,relazione,accordo"
      ),
      ("link.state", "zustand,estado,stato"),
      (
        "link.confirmed",
        "bestätigt,bestätigt am,aktualisiert,confirmado,actualizado,confermato,"
          + "aggiornato"
      ),
      ("links", "verbunden mit,partner von,hermanada con,gemellata con"),
      ("id", "kennung,identificador,identificativo"),
    ]

    /// Headers of columns about persons.
    static let persons =
      "ansprechpartner,ansprechpartnerin,ansprechperson,kontakt,kontaktperson,e mail adresse,telefon,"
      + "telefonnummer,handy,mobil,telefax,bürgermeister,bürgermeisterin,oberbürgermeister,geschäftsführer,"
      + "geschäftsführerin,geschäftsführung,leiter,leiterin,vorname,nachname,familienname,inhaber,inhaberin,"
      + "vertreter,contacto,contactos,persona de contacto,correo,correo electrónico,teléfono,móvil,alcalde,"
      + "alcaldesa,directora,gerente,representante,nombre de contacto,apellido,apellidos,presidenta,cargo,"
      + "contatto,contatti,referente,persona di contatto,posta elettronica,telefono,cellulare,sindaco,"
      + "sindaca,direttore,direttrice,presidente,cognome,titolare,legale rappresentante,contactpersoon,"
      + "telefoonnummer,burgemeester,voornaam,achternaam,contato,telefone,pessoa de contato"
  }

  /// Words that speak of a person wherever they stand in a header, in all five languages.
  static let personWords =
    "email,mail,courriel,téléphone,tel,phone,prénom,interlocuteur,interlocutrice,ansprechpartner,"
    + "ansprechpartnerin,ansprechperson,kontaktperson,telefon,telefonnummer,vorname,nachname,correo,"
    + "apellidos,cognome,telefono,contactpersoon"
}
