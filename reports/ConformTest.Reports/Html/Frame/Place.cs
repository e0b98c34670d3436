namespace ConformTest.Reports.Html.Frame;

/// <summary>Where a page stands, so that its links reach the others from a file as well as from a server.</summary>
/// <param name="ToRoot">The way to the run's folder, empty or ending in a slash.</param>
/// <param name="ToPages">The way to <see cref="Site.Folder"/>.</param>
public sealed record Place(string ToRoot, string ToPages)
{
    /// <summary>The link to a page that is named from <see cref="Site.Folder"/>.</summary>
    public string To(string page) => ToPages + page;

    /// <summary>The run's folder.</summary>
    public static Place Root { get; } = new("", Site.Folder + "/");

    /// <summary>The folder of pages.</summary>
    public static Place Pages { get; } = new("../", "");

    /// <summary>The folder of conversations.</summary>
    public static Place Cases { get; } = new("../../", "../");
}
