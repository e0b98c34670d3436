using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Events;

namespace ConformTest.Harness.Running;

/// <summary>
/// Passwords in what is shown to people: as they stand, escaped, and inside base64 (RFC 4616), whatever surrounds them there, and what a login proves them with. Octets of one
/// direction of a connection are looked at as one text, since a framing may send them one by one.
/// </summary>
internal sealed class Secrets
{
    private const string Stars = "***";

    /// <summary>Shorter ones would strike out half of every transcript, and keep nobody out.</summary>
    private const int Shortest = 3;

    /// <summary>So much of a long secret's beginning or end gives it away.</summary>
    private const int Telling = 10;

    /// <summary>Of one as long as this, all but two letters give it away too: conversations send passwords that were cut.</summary>
    private const int NearMiss = 6;

    private readonly (string Form, string Head, string Tail)[] _forms;

    /// <summary>All beginnings and ends that give a secret away, to be looked for in one go: most texts hold none.</summary>
    private readonly SearchValues<string> _signs;

    public Secrets(IEnumerable<string> secrets)
    {
        _forms = [.. secrets.Where(secret => secret.Length >= Shortest).SelectMany(Forms).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length).Select(Parts)];
        _signs = SearchValues.Create([.. _forms.SelectMany(parts => new[] { parts.Head, parts.Tail }).Distinct(StringComparer.Ordinal)], StringComparison.Ordinal);
    }

    /// <summary>True when there is nothing to strike out.</summary>
    public bool IsEmpty => _forms.Length == 0;

    public string Mask(string text)
    {
        return Hidden(text) is { } hidden ? Visible(text, 0, hidden) : text;
    }

    public ImmutableArray<TranscriptEntry> Mask(ImmutableArray<TranscriptEntry> entries)
    {
        var masked = entries.ToArray();
        foreach (var direction in Enumerable.Range(0, entries.Length).GroupBy(i => (entries[i].Connection, entries[i].From)))
            Mask(masked, [.. direction]);
        return [.. masked];
    }

    /// <summary>Strikes out what lies in one entry or over several.</summary>
    private void Mask(TranscriptEntry[] entries, int[] places)
    {
        var all = string.Concat(places.Select(place => entries[place].Octets));
        if (Hidden(all) is not { } hidden)
            return;
        var offset = 0;
        foreach (var place in places)
        {
            var length = entries[place].Octets.Length;
            entries[place] = entries[place] with { Octets = Visible(entries[place].Octets, offset, hidden) };
            offset += length;
        }
    }

    /// <summary>
    /// Which characters show a secret, or so much of one (its beginning or its end, where the rest was cut off) that little is left to guess; null
    /// when none does.
    /// </summary>
    private bool[]? Hidden(string text)
    {
        bool[]? hidden = null;
        foreach (var (at, length) in SaslProofs.In(text))
            Hide(at, length);
        for (int at = 0, found; at < text.Length && (found = text.AsSpan(at).IndexOfAny(_signs)) >= 0; at++)
        {
            at += found;
            foreach (var (form, head, tail) in _forms)
            {
                if (text.AsSpan(at).StartsWith(head, StringComparison.Ordinal))
                    Hide(at, form.AsSpan().CommonPrefixLength(text.AsSpan(at)));
                if (text.AsSpan(at).StartsWith(tail, StringComparison.Ordinal))
                    HideUpTo(at + tail.Length, form, tail.Length);
            }
        }

        return hidden;

        void HideUpTo(int end, string form, int length)
        {
            while (length < form.Length && end - length > 0 && text[end - length - 1] == form[^(length + 1)])
                length++;
            Hide(end - length, length);
        }

        void Hide(int at, int length) => Array.Fill(hidden ??= new bool[text.Length], true, at, length);
    }

    private static (string Form, string Head, string Tail) Parts(string form)
    {
        var least = Math.Min(Telling, form.Length < NearMiss ? form.Length : form.Length - 2);
        return (form, form[..least], form[^least..]);
    }

    private static string Visible(string text, int offset, bool[] hidden)
    {
        var visible = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (!hidden[offset + i])
                visible.Append(text[i]);
            else if (offset + i == 0 || !hidden[offset + i - 1])
                visible.Append(Stars);
        }

        return visible.ToString();
    }

    private static IEnumerable<string> Forms(string secret)
    {
        var octets = Encoding.UTF8.GetBytes(secret);
        yield return secret;
        yield return Octets.Escape(octets);
        // As IMAP quotes it (RFC 3501 section 4.3), then escaped once more by the transcript.
        yield return Octets.Escape(Encoding.UTF8.GetBytes(secret.Replace("\\", "\\\\").Replace("\"", "\\\"")));
        for (var before = 0; before < 3; before++)
        {
            // Only digits that depend on nothing but the secret: those at its borders share bits with what stands beside it.
            byte[] shifted = [.. new byte[before], .. octets];
            var first = (before * 4 + 2) / 3;
            var whole = shifted.Length * 8 / 6;
            if (whole - first >= Shortest)
                yield return Convert.ToBase64String(shifted)[first..whole];
        }
    }
}
