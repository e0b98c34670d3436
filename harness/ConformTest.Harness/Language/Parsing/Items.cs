namespace ConformTest.Harness.Language.Parsing;

/// <summary>Cuts a piece at separators or blanks.</summary>
internal static class Items
{
    /// <summary>The items between separators, without blanks at their ends; an empty item is kept.</summary>
    public static List<Piece> Split(Piece piece, char separator)
    {
        var items = new List<Piece>();
        var start = 0;
        while (true)
        {
            var end = piece.Text.IndexOf(separator, start);
            items.Add(piece.Slice(start, (end < 0 ? piece.Text.Length : end) - start).Trim());
            if (end < 0)
                return items;
            start = end + 1;
        }
    }

    /// <summary>The words between blanks.</summary>
    public static List<Piece> Words(Piece piece)
    {
        var words = new List<Piece>();
        var text = piece.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '\t')
                continue;
            var start = i;
            while (i < text.Length && text[i] is not (' ' or '\t'))
                i++;
            words.Add(piece.Slice(start, i - start));
        }
        return words;
    }
}
