using System.Collections.Frozen;

namespace ConformTest.ReferenceServer.Pop3;

/// <summary>The server's texts in German, by the English ones; # stands for a number.</summary>
internal static class Pop3German
{
    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["# messages"] = "# Nachrichten",
        ["# octets"] = "# Oktette",
        ["APOP takes a name and a digest"] = "APOP braucht einen Namen und eine Prüfsumme",
        ["AUTH takes a mechanism and at most one response"] = "AUTH braucht ein Verfahren und höchstens eine Antwort",
        ["Another session has this maildrop open"] = "Eine andere Sitzung hat dieses Postfach geöffnet",
        ["Authentication cancelled"] = "Anmeldung abgebrochen",
        ["Authentication failed"] = "Anmeldung fehlgeschlagen",
        ["Authentication was cut off"] = "Die Anmeldung brach ab",
        ["Bare CR, bare LF and NUL are not allowed"] = "CR oder LF allein und NUL sind nicht erlaubt",
        ["Begin TLS negotiation"] = "TLS kann beginnen",
        ["CAPA takes no argument"] = "CAPA hat kein Argument",
        ["Capability list follows"] = "Es folgt, was der Server kann",
        ["Come back later"] = "Bitte später wiederkommen",
        ["Goodbye"] = "Auf Wiedersehen",
        ["Language listing follows"] = "Es folgen die Sprachen",
        ["Language not available"] = "Diese Sprache gibt es nicht",
        ["Line too long"] = "Zeile zu lang",
        ["Maildrop open, # messages"] = "Postfach geöffnet, # Nachrichten",
        ["Marked for deletion"] = "Zum Löschen vorgemerkt",
        ["Mechanism not available"] = "Dieses Verfahren gibt es nicht",
        ["NOOP takes no argument"] = "NOOP hat kein Argument",
        ["No such message"] = "Diese Nachricht gibt es nicht",
        ["Not a response of this mechanism"] = "Keine Antwort dieses Verfahrens",
        ["Not base64"] = "Kein base64",
        ["Not in this state"] = "Nicht in diesem Zustand",
        ["Nothing done"] = "Nichts getan",
        ["QUIT takes no argument"] = "QUIT hat kein Argument",
        ["RSET takes no argument"] = "RSET hat kein Argument",
        ["STAT takes no argument"] = "STAT hat kein Argument",
        ["STLS comes before UTF8"] = "STLS kommt vor UTF8",
        ["STLS takes no argument"] = "STLS hat kein Argument",
        ["Send the password"] = "Bitte das Passwort",
        ["Start TLS first"] = "Erst TLS",
        ["TLS is active already"] = "TLS gibt es schon",
        ["TOP takes a number of lines"] = "TOP braucht eine Zahl von Zeilen",
        ["This mechanism takes no initial response"] = "Dieses Verfahren beginnt nicht mit einer Antwort",
        ["This message needs the UTF8 command"] = "Diese Nachricht braucht den Befehl UTF8",
        ["Top of message follows"] = "Es folgt der Anfang der Nachricht",
        ["USER comes first"] = "Erst kommt USER",
        ["USER takes a name"] = "USER braucht einen Namen",
        ["UTF8 enabled"] = "UTF8 gilt",
        ["UTF8 takes no argument"] = "UTF8 hat kein Argument",
        ["Unique-ids follow"] = "Es folgen die Kennungen",
        ["Unknown command"] = "Unbekannter Befehl",
    }.ToFrozenDictionary();

    /// <summary>The German text; a text that has none is for programs, and stays.</summary>
    public static string Of(string text)
    {
        var begin = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (begin < 0) return Texts.GetValueOrDefault(text, text);
        var count = text.AsSpan(begin).IndexOfAnyExceptInRange('0', '9');
        var number = count < 0 ? text[begin..] : text[begin..(begin + count)];
        return Texts.TryGetValue(text[..begin] + "#" + text[(begin + number.Length)..], out var pattern) ? pattern.Replace("#", number, StringComparison.Ordinal) : text;
    }
}
