<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ColumnChooser</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnPanel</name>
    <message numerus="yes">
        <source>and %n other value(s)</source>
        <translation>
            <numerusform>and %n other value</numerusform>
            <numerusform>and %n other values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>   %n cell(s) changed.</source>
        <translation>
            <numerusform>   %n cell changed.</numerusform>
            <numerusform>   %n cells changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Predict “{target}” for each row from %n column(s).</source>
        <translation>
            <numerusform>Predict “{target}” for each row from %n column.</numerusform>
            <numerusform>Predict “{target}” for each row from %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lists for %n people are in {file}.</source>
        <translation>
            <numerusform>Lists for %n person are in {file}.</numerusform>
            <numerusform>Lists for %n people are in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message numerus="yes">
        <source>%n cell(s) copied</source>
        <translation>
            <numerusform>%n cell copied</numerusform>
            <numerusform>%n cells copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with numbers</source>
        <translation>
            <numerusform>%n with numbers</numerusform>
            <numerusform>%n with numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with categories</source>
        <translation>
            <numerusform>%n with categories</numerusform>
            <numerusform>%n with categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with yes or no</source>
        <translation>
            <numerusform>%n with yes or no</numerusform>
            <numerusform>%n with yes or no</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with dates</source>
        <translation>
            <numerusform>%n with dates</numerusform>
            <numerusform>%n with dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with text</source>
        <translation>
            <numerusform>%n with text</numerusform>
            <numerusform>%n with text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with ids</source>
        <translation>
            <numerusform>%n with ids</numerusform>
            <numerusform>%n with ids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with pictures</source>
        <translation>
            <numerusform>%n with pictures</numerusform>
            <numerusform>%n with pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) missing, all in “{column}”.</source>
        <translation>
            <numerusform>%n value missing, in “{column}”.</numerusform>
            <numerusform>%n values missing, all in “{column}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) missing in {columns} columns, most of them in “{column}” ({worst}).</source>
        <translation>
            <numerusform>%n value missing in {columns} columns, most of them in “{column}” ({worst}).</numerusform>
            <numerusform>%n values missing in {columns} columns, most of them in “{column}” ({worst}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubtList</name>
    <message numerus="yes">
        <source>%n settled doubt(s): ask again</source>
        <translation>
            <numerusform>%n settled doubt: ask again</numerusform>
            <numerusform>%n settled doubts: ask again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoodSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n row(s) have no match; what was looked up is missing there. Such keys are: {examples}.</source>
        <translation>
            <numerusform>%n row has no match; what was looked up is missing there. Such a key is: {examples}.</numerusform>
            <numerusform>%n rows have no match; what was looked up is missing there. Such keys are: {examples}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) of “{name}” are in no row here.</source>
        <translation>
            <numerusform>%n key of “{name}” is in no row here.</numerusform>
            <numerusform>%n keys of “{name}” are in no row here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “{name}” have a key that came before; the first one of each key counts.</source>
        <translation>
            <numerusform>%n row of “{name}” has a key that came before; the first one of each key counts.</numerusform>
            <numerusform>%n rows of “{name}” have a key that came before; the first one of each key counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table has only %n row(s): what is learned from it will be rough.</source>
        <translation>
            <numerusform>The table has only %n row: what is learned from it will be rough.</numerusform>
            <numerusform>The table has only %n rows: what is learned from it will be rough.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) equal another in every column. If they are there by mistake, they count too often.</source>
        <translation>
            <numerusform>%n row equals another in every column. If it is there by mistake, it counts too often.</numerusform>
            <numerusform>%n rows equal another in every column. If they are there by mistake, they count too often.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) in “{column}” are in the future.</source>
        <translation>
            <numerusform>%n date in “{column}” is in the future.</numerusform>
            <numerusform>%n dates in “{column}” are in the future.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” mostly rises from row to row, but goes back %n time(s).</source>
        <translation>
            <numerusform>“{column}” mostly rises from row to row, but goes back once.</numerusform>
            <numerusform>“{column}” mostly rises from row to row, but goes back %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has %n gap(s), {share} in 100 rows.</source>
        <translation>
            <numerusform>“{column}” has %n gap, {share} in 100 rows.</numerusform>
            <numerusform>“{column}” has %n gaps, {share} in 100 rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These columns have their gaps in the same %n row(s): {columns}. There may be one reason for it.</source>
        <translation>
            <numerusform>These columns have their gap in the same row: {columns}. There may be one reason for it.</numerusform>
            <numerusform>These columns have their gaps in the same %n rows: {columns}. There may be one reason for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “{column}”, {words} may stand for “missing”, in %n row(s).</source>
        <translation>
            <numerusform>In “{column}”, {words} may stand for “missing”, in %n row.</numerusform>
            <numerusform>In “{column}”, {words} may stand for “missing”, in %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “{column}”, {value} stands apart and occurs in %n row(s): it may stand for “missing”.</source>
        <translation>
            <numerusform>In “{column}”, {value} stands apart and occurs in %n row: it may stand for “missing”.</numerusform>
            <numerusform>In “{column}”, {value} stands apart and occurs in %n rows: it may stand for “missing”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) in “{column}” are far from all others, such as {value}; most are from {low} to {high}.</source>
        <translation>
            <numerusform>%n number in “{column}” is far from all others, {value}; most are from {low} to {high}.</numerusform>
            <numerusform>%n numbers in “{column}” are far from all others, such as {value}; most are from {low} to {high}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Can “{column}” be {value}? Such values are in %n row(s).</source>
        <translation>
            <numerusform>Can “{column}” be {value}? Such a value is in %n row.</numerusform>
            <numerusform>Can “{column}” be {value}? Such values are in %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has %n value(s) that are others written differently, in {rows} rows: {examples}.</source>
        <translation>
            <numerusform>“{column}” has %n value that is another written differently, in {rows} rows: {examples}.</numerusform>
            <numerusform>“{column}” has %n values that are others written differently, in {rows} rows: {examples}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has %n rare value(s) that may be slips of the pen, in {rows} rows: {examples}.</source>
        <translation>
            <numerusform>“{column}” has %n rare value that may be a slip of the pen, in {rows} rows: {examples}.</numerusform>
            <numerusform>“{column}” has %n rare values that may be slips of the pen, in {rows} rows: {examples}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has needless spaces in %n row(s).</source>
        <translation>
            <numerusform>“{column}” has needless spaces in %n row.</numerusform>
            <numerusform>“{column}” has needless spaces in %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “{column}” are built differently from the others: {examples} instead of “{usual}”.</source>
        <translation>
            <numerusform>%n value of “{column}” is built differently from the others: {examples} instead of “{usual}”.</numerusform>
            <numerusform>%n values of “{column}” are built differently from the others: {examples} instead of “{usual}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) equal another in every column, so rows of the test may have been learned from. If they are there by mistake, remove them and train again: the answer may be worse than judged.</source>
        <translation>
            <numerusform>%n row equals another in every column, so a row of the test may have been learned from. If it is there by mistake, remove it and train again: the answer may be worse than judged.</numerusform>
            <numerusform>%n rows equal another in every column, so rows of the test may have been learned from. If they are there by mistake, remove them and train again: the answer may be worse than judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n row(s) are “{value}”: what it says about them is uncertain.</source>
        <translation>
            <numerusform>Only %n row is “{value}”: what it says about it is uncertain.</numerusform>
            <numerusform>Only %n rows are “{value}”: what it says about them is uncertain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of “{column}” could not be read and count as missing.</source>
        <translation>
            <numerusform>%n cell of “{column}” could not be read and counts as missing.</numerusform>
            <numerusform>%n cells of “{column}” could not be read and count as missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has values that the model has never seen, in %n row(s): {levels}.</source>
        <translation>
            <numerusform>“{column}” has values that the model has never seen, in %n row: {levels}.</numerusform>
            <numerusform>“{column}” has values that the model has never seen, in %n rows: {levels}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cells were split wherever there are spaces, into %n column(s).</source>
        <translation>
            <numerusform>Cells were split wherever there are spaces, into %n column.</numerusform>
            <numerusform>Cells were split wherever there are spaces, into %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the table were skipped, from “{text}” on.</source>
        <translation>
            <numerusform>%n line above the table was skipped: “{text}”.</numerusform>
            <numerusform>%n lines above the table were skipped, from “{text}” on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) describe the columns; the names were made of them.</source>
        <translation>
            <numerusform>The first %n row describes the columns; the names were made of it.</numerusform>
            <numerusform>The first %n rows describe the columns; the names were made of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) had no name and got one: {names}.</source>
        <translation>
            <numerusform>%n column had no name and got one: {names}.</numerusform>
            <numerusform>%n columns had no name and got one: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) had the name of another and got a new one: {names}.</source>
        <translation>
            <numerusform>%n column had the name of another and got a new one: {names}.</numerusform>
            <numerusform>%n columns had the name of another and got new ones: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) without a name and without a value were dropped.</source>
        <translation>
            <numerusform>%n column without a name and without a value was dropped.</numerusform>
            <numerusform>%n columns without a name and without a value were dropped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) at the end have no value in these columns and were left out.</source>
        <translation>
            <numerusform>1 row at the end has no value in these columns and was left out.</numerusform>
            <numerusform>%n rows at the end have no value in these columns and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have fewer cells than the {columns} columns; the rest was left empty. First: “{cells}”.</source>
        <translation>
            <numerusform>%n row has fewer cells than the {columns} columns; the rest was left empty: “{cells}”.</numerusform>
            <numerusform>%n rows have fewer cells than the {columns} columns; the rest was left empty. First: “{cells}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have more cells than the {columns} columns; the rest was cut off. First: “{cells}”.</source>
        <translation>
            <numerusform>%n row has more cells than the {columns} columns; the rest was cut off: “{cells}”.</numerusform>
            <numerusform>%n rows have more cells than the {columns} columns; the rest was cut off. First: “{cells}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) hold no text or numbers and were left empty: {names}.</source>
        <translation>
            <numerusform>%n column holds no text or numbers and was left empty: {names}.</numerusform>
            <numerusform>%n columns hold no text or numbers and were left empty: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” holds numbers; cells such as “{words}” count as missing, in %n row(s).</source>
        <translation>
            <numerusform>“{column}” holds numbers; cells such as “{words}” count as missing, in %n row.</numerusform>
            <numerusform>“{column}” holds numbers; cells such as “{words}” count as missing, in %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “{column}”, cells such as “NA” or “null” count as missing, in %n row(s).</source>
        <translation>
            <numerusform>In “{column}”, cells such as “NA” or “null” count as missing, in %n row.</numerusform>
            <numerusform>In “{column}”, cells such as “NA” or “null” count as missing, in %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has infinite or far too large numbers; they count as missing, in %n row(s).</source>
        <translation>
            <numerusform>“{column}” has infinite or far too large numbers; they count as missing, in %n row.</numerusform>
            <numerusform>“{column}” has infinite or far too large numbers; they count as missing, in %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” holds codes that name the rows, although %n of them occur again.</source>
        <translation>
            <numerusform>“{column}” holds codes that name the rows, although %n of them occurs again.</numerusform>
            <numerusform>“{column}” holds codes that name the rows, although %n of them occur again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” begins like numbers or dates, but %n cell(s) are not, such as {examples}; taken as categories.</source>
        <translation>
            <numerusform>“{column}” begins like numbers or dates, but %n cell is not: {examples}; taken as categories.</numerusform>
            <numerusform>“{column}” begins like numbers or dates, but %n cells are not, such as {examples}; taken as categories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of “{column}” could not be read and count as missing, such as {examples}.</source>
        <translation>
            <numerusform>%n cell of “{column}” could not be read and counts as missing: {examples}.</numerusform>
            <numerusform>%n cells of “{column}” could not be read and count as missing, such as {examples}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) below the table were left out, from “{text}” on.</source>
        <translation>
            <numerusform>%n line below the table was left out: “{text}”.</numerusform>
            <numerusform>%n lines below the table were left out, from “{text}” on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n row(s) add up the others and were left out: {text}.</source>
        <translation>
            <numerusform>The last row adds up the others and was left out: {text}.</numerusform>
            <numerusform>The last %n rows add up the others and were left out: {text}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) among the others add them up, such as “{text}”; they were kept and count as data.</source>
        <translation>
            <numerusform>%n row among the others adds them up: “{text}”; it was kept and counts as data.</numerusform>
            <numerusform>%n rows among the others add them up, such as “{text}”; they were kept and count as data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that add up the others, such as “{text}”, were left out.</source>
        <translation>
            <numerusform>%n row that adds up the others, “{text}”, was left out.</numerusform>
            <numerusform>%n rows that add up the others, such as “{text}”, were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that begin with “{mark}” were taken as comments.</source>
        <translation>
            <numerusform>%n line that begins with “{mark}” was taken as a comment.</numerusform>
            <numerusform>%n lines that begin with “{mark}” were taken as comments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had cells too many or too few; the other rows left only one way to put them right. First: “{cells}”.</source>
        <translation>
            <numerusform>%n row had cells too many or too few; the other rows left only one way to put it right: “{cells}”.</numerusform>
            <numerusform>%n rows had cells too many or too few; the other rows left only one way to put them right. First: “{cells}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that only repeat the column names were left out.</source>
        <translation>
            <numerusform>%n row that only repeats the column names was left out.</numerusform>
            <numerusform>%n rows that only repeat the column names were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n other table(s) in the file, one of them near line {line}; table {part} was read.</source>
        <translation>
            <numerusform>There is %n other table in the file, near line {line}; table {part} was read.</numerusform>
            <numerusform>There are %n other tables in the file, one of them near line {line}; table {part} was read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lines were split where their columns begin, into %n column(s).</source>
        <translation>
            <numerusform>Lines were split where their columns begin, into %n column.</numerusform>
            <numerusform>Lines were split where their columns begin, into %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quotation marks are not in order in %n row(s); they were taken as letters there: “{text}”.</source>
        <translation>
            <numerusform>Quotation marks are not in order in %n row; they were taken as letters there: “{text}”.</numerusform>
            <numerusform>Quotation marks are not in order in %n rows; they were taken as letters there: “{text}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible letter(s) without a meaning were taken out.</source>
        <translation>
            <numerusform>%n invisible letter without a meaning was taken out.</numerusform>
            <numerusform>%n invisible letters without a meaning were taken out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) of the workbook have no result: the program that wrote it never calculated them. Opened and saved in a spreadsheet program, it has them.</source>
        <translation>
            <numerusform>%n formula of the workbook has no result: the program that wrote it never calculated it. Opened and saved in a spreadsheet program, it has one.</numerusform>
            <numerusform>%n formulas of the workbook have no result: the program that wrote it never calculated them. Opened and saved in a spreadsheet program, it has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged cell(s) cover several rows; their value was written into each of these rows.</source>
        <translation>
            <numerusform>%n merged cell covers several rows; its value was written into each of these rows.</numerusform>
            <numerusform>%n merged cells cover several rows; their values were written into each of these rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of “{column}”, such as {example}, have more digits than can be calculated with; the last ones are lost.</source>
        <translation>
            <numerusform>%n number of “{column}”, {example}, has more digits than can be calculated with; the last ones are lost.</numerusform>
            <numerusform>%n numbers of “{column}”, such as {example}, have more digits than can be calculated with; the last ones are lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the folder have other columns or cannot be read, and were left out: {files}.</source>
        <translation>
            <numerusform>%n file of the folder has other columns or cannot be read, and was left out: {files}.</numerusform>
            <numerusform>%n files of the folder have other columns or cannot be read, and were left out: {files}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the folder have fewer or further columns ({columns}); where one is lacking, it was left empty.</source>
        <translation>
            <numerusform>%n file of the folder has fewer or further columns ({columns}); where one is lacking, it was left empty.</numerusform>
            <numerusform>%n files of the folder have fewer or further columns ({columns}); where one is lacking, it was left empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name a picture that is not in the folder.</source>
        <translation>
            <numerusform>%n row names a picture that is not in the folder.</numerusform>
            <numerusform>%n rows name a picture that is not in the folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of the file were left out, as chosen.</source>
        <translation>
            <numerusform>%n column of the file was left out, as chosen.</numerusform>
            <numerusform>%n columns of the file were left out, as chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has %n number(s) such as {example}, as a spreadsheet shortens long ones. Codes and account numbers have lost their last digits that way; only the file they came from still has them.</source>
        <translation>
            <numerusform>“{column}” has %n number, {example}, as a spreadsheet shortens long ones. Codes and account numbers have lost their last digits that way; only the file they came from still has them.</numerusform>
            <numerusform>“{column}” has %n numbers such as {example}, as a spreadsheet shortens long ones. Codes and account numbers have lost their last digits that way; only the file they came from still has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Most cells of “{column}” are numbers, but %n cell(s) are not, such as {examples}; all were kept as they are written.</source>
        <translation>
            <numerusform>Most cells of “{column}” are numbers, but %n cell is not: {examples}; all were kept as they are written.</numerusform>
            <numerusform>Most cells of “{column}” are numbers, but %n cells are not, such as {examples}; all were kept as they are written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no “{column}” and were left out.</source>
        <translation>
            <numerusform>%n row has no “{column}” and was left out.</numerusform>
            <numerusform>%n rows have no “{column}” and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows name no item and were left out.</source>
        <translation>
            <numerusform>%n of the rows names no item and was left out.</numerusform>
            <numerusform>%n of the rows name no item and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spelling(s) in “{column}” differ from others only by spaces or wide letters, and were joined.</source>
        <translation>
            <numerusform>%n spelling in “{column}” differs from others only by spaces or wide letters, and was joined.</numerusform>
            <numerusform>%n spellings in “{column}” differ from others only by spaces or wide letters, and were joined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) say exactly what another row says, at the same second; each counts once.</source>
        <translation>
            <numerusform>%n row says exactly what another row says, at the same second; it counts once.</numerusform>
            <numerusform>%n rows say exactly what another row says, at the same second; each counts once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat a person and an item that are there already; they were added up.</source>
        <translation>
            <numerusform>%n row repeats a person and an item that are there already; it was added up.</numerusform>
            <numerusform>%n rows repeat a person and an item that are there already; they were added up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) somebody chose what the same person had chosen before; they were added up.</source>
        <translation>
            <numerusform>Once somebody chose what the same person had chosen before; it was added up.</numerusform>
            <numerusform>%n times somebody chose what the same person had chosen before; they were added up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rate again what the same person had rated; the latest rating counts.</source>
        <translation>
            <numerusform>%n row rates again what the same person had rated; the latest rating counts.</numerusform>
            <numerusform>%n rows rate again what the same person had rated; the latest rating counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rate again what the same person had rated; the mean counts, as there is no time.</source>
        <translation>
            <numerusform>%n row rates again what the same person had rated; the mean counts, as there is no time.</numerusform>
            <numerusform>%n rows rate again what the same person had rated; the mean counts, as there is no time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no “{column}”; each counts as one.</source>
        <translation>
            <numerusform>%n row has no “{column}”; it counts as one.</numerusform>
            <numerusform>%n rows have no “{column}”; each counts as one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a “{column}” below zero; they were taken as returns and subtracted.</source>
        <translation>
            <numerusform>%n row has a “{column}” below zero; it was taken as a return and subtracted.</numerusform>
            <numerusform>%n rows have a “{column}” below zero; they were taken as returns and subtracted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of a person and an item were taken back as a whole and left out.</source>
        <translation>
            <numerusform>%n pair of a person and an item was taken back as a whole and left out.</numerusform>
            <numerusform>%n pairs of a person and an item were taken back as a whole and left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a “{column}” of 0, which may mean that there was no rating; taken as not liked.</source>
        <translation>
            <numerusform>%n row has a “{column}” of 0, which may mean that there was no rating; taken as not liked.</numerusform>
            <numerusform>%n rows have a “{column}” of 0, which may mean that there was no rating; taken as not liked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a “{column}” that is no time; when they happened counts as unknown.</source>
        <translation>
            <numerusform>%n row has a “{column}” that is no time; when it happened counts as unknown.</numerusform>
            <numerusform>%n rows have a “{column}” that is no time; when they happened counts as unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) lie in the future, up to {latest}; when they happened counts as unknown.</source>
        <translation>
            <numerusform>%n row lies in the future, up to {latest}; when it happened counts as unknown.</numerusform>
            <numerusform>%n rows lie in the future, up to {latest}; when they happened counts as unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) lie in the future, up to {latest}; as these are the most, times are taken as they are.</source>
        <translation>
            <numerusform>%n row lies in the future, up to {latest}; as that is most of them, times are taken as they are.</numerusform>
            <numerusform>%n rows lie in the future, up to {latest}; as these are the most, times are taken as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the people have far more items than all others, up to {most}; maybe test accounts: {people}.</source>
        <translation>
            <numerusform>%n of the people has far more items than all others, up to {most}; maybe a test account: {people}.</numerusform>
            <numerusform>%n of the people have far more items than all others, up to {most}; maybe test accounts: {people}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the people sound like test accounts: {people}.</source>
        <translation>
            <numerusform>%n of the people sounds like a test account: {people}.</numerusform>
            <numerusform>%n of the people sound like test accounts: {people}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{items} may stand for “no item”, and counts as an item in %n row(s); a rule such as “never {items}” keeps it out of the lists.</source>
        <translation>
            <numerusform>{items} may stand for “no item”, and counts as an item in %n row; a rule such as “never {items}” keeps it out of the lists.</numerusform>
            <numerusform>{items} may stand for “no item”, and counts as an item in %n rows; a rule such as “never {items}” keeps it out of the lists.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the {people} people have one item only; their lists lean on what others like.</source>
        <translation>
            <numerusform>%n of the {people} people has one item only; the list leans on what others like.</numerusform>
            <numerusform>%n of the {people} people have one item only; their lists lean on what others like.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the log are not in “{file}”; nothing is known about them.</source>
        <translation>
            <numerusform>%n in the log is not in “{file}”; nothing is known about it.</numerusform>
            <numerusform>%n in the log are not in “{file}”; nothing is known about them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in “{file}” do not occur in the log and were not used.</source>
        <translation>
            <numerusform>%n in “{file}” does not occur in the log and was not used.</numerusform>
            <numerusform>%n in “{file}” do not occur in the log and were not used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “{file}” repeat a “{column}”; the row with most filled cells counts.</source>
        <translation>
            <numerusform>%n row of “{file}” repeats a “{column}”; the row with most filled cells counts.</numerusform>
            <numerusform>%n rows of “{file}” repeat a “{column}”; the row with most filled cells counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the people are not among those that were learned from and got the list of somebody new: {people}.</source>
        <translation>
            <numerusform>%n person is not among those that were learned from and got the list of somebody new: {people}.</numerusform>
            <numerusform>%n people are not among those that were learned from and got the list of somebody new: {people}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the items are not among those that were learned from and do not count: {items}.</source>
        <translation>
            <numerusform>%n item is not among those that were learned from and does not count: {items}.</numerusform>
            <numerusform>%n items are not among those that were learned from and do not count: {items}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the items that must never be offered are not in the catalogue: {items}.</source>
        <translation>
            <numerusform>%n of the items that must never be offered is not in the catalogue: {items}.</numerusform>
            <numerusform>%n of the items that must never be offered are not in the catalogue: {items}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the entries of “{column}” are written otherwise than in the recommender and were taken as the same, such as “{name}” as “{known}”.</source>
        <translation>
            <numerusform>%n entry of “{column}” is written otherwise than in the recommender and was taken as the same: “{name}” as “{known}”.</numerusform>
            <numerusform>%n entries of “{column}” are written otherwise than in the recommender and were taken as the same, such as “{name}” as “{known}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the people like nothing that is known, and got the list of somebody new.</source>
        <translation>
            <numerusform>%n person likes nothing that is known, and got the list of somebody new.</numerusform>
            <numerusform>%n people like nothing that is known, and got the list of somebody new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows have a “{column}” below {least} and do not count as liked.</source>
        <translation>
            <numerusform>%n row has a “{column}” below {least} and does not count as liked.</numerusform>
            <numerusform>%n rows have a “{column}” below {least} and do not count as liked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows have a “{column}” of zero or less and do not count as liked.</source>
        <translation>
            <numerusform>%n row has a “{column}” of zero or less and does not count as liked.</numerusform>
            <numerusform>%n rows have a “{column}” of zero or less and do not count as liked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the lists are empty, because nothing may be offered.</source>
        <translation>
            <numerusform>%n list is empty, because nothing may be offered.</numerusform>
            <numerusform>%n lists are empty, because nothing may be offered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the lists are empty: these people have had everything that there is.</source>
        <translation>
            <numerusform>%n list is empty: this person has had everything that there is.</numerusform>
            <numerusform>%n lists are empty: these people have had everything that there is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the lists are shorter than {k}, because nothing else may be offered.</source>
        <translation>
            <numerusform>%n list is shorter than {k}, because nothing else may be offered.</numerusform>
            <numerusform>%n lists are shorter than {k}, because nothing else may be offered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the lists have fewer items of the wanted kind than a rule asks, because there are no more.</source>
        <translation>
            <numerusform>%n list has fewer items of the wanted kind than a rule asks, because there are no more.</numerusform>
            <numerusform>%n lists have fewer items of the wanted kind than a rule asks, because there are no more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The new item was compared for the first %n people only.</source>
        <translation>
            <numerusform>The new item was compared for the first person only.</numerusform>
            <numerusform>The new item was compared for the first %n people only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows name somebody again; each person got one list.</source>
        <translation>
            <numerusform>%n row names somebody again; each person got one list.</numerusform>
            <numerusform>%n rows name somebody again; each person got one list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows name nobody and were left out.</source>
        <translation>
            <numerusform>%n row names nobody and was left out.</numerusform>
            <numerusform>%n rows name nobody and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too little to tell how good the lists are: likes could be hidden from %n person(s) only.</source>
        <translation>
            <numerusform>Too little to tell how good the lists are: likes could be hidden from %n person only.</numerusform>
            <numerusform>Too little to tell how good the lists are: likes could be hidden from %n people only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were judged; likes hidden in all: {likes}.</source>
        <translation>
            <numerusform>%n person was judged; likes hidden in all: {likes}.</numerusform>
            <numerusform>%n people were judged; likes hidden in all: {likes}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message numerus="yes">
        <source>So far: %n</source>
        <translation>
            <numerusform>So far: %n</numerusform>
            <numerusform>So far: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewBox</name>
    <message numerus="yes">
        <source>%n cell(s) of the first {rows} rows would change.</source>
        <translation>
            <numerusform>%n cell of the first {rows} rows would change.</numerusform>
            <numerusform>%n cells of the first {rows} rows would change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Readable</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadableSection</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s), which the report and the saved model have</source>
        <translation>
            <numerusform>and one more line, which the report and the saved model have</numerusform>
            <numerusform>and %n more lines, which the report and the saved model have</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recommend</name>
    <message numerus="yes">
        <source>%n choice(s)</source>
        <translation>
            <numerusform>%n choice</numerusform>
            <numerusform>%n choices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>keeping to %n rule(s)</source>
        <translation>
            <numerusform>keeping to %n rule</numerusform>
            <numerusform>keeping to %n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}: chosen by %n person(s)</source>
        <translation>
            <numerusform>{title}: chosen by %n person</numerusform>
            <numerusform>{title}: chosen by %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title} ({group}): chosen by %n person(s)</source>
        <translation>
            <numerusform>{title} ({group}): chosen by %n person</numerusform>
            <numerusform>{title} ({group}): chosen by %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) predicted about {predicted} are about {actual}.</source>
        <translation>
            <numerusform>%n row predicted about {predicted} is about {actual}.</numerusform>
            <numerusform>%n rows predicted about {predicted} are about {actual}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) predicted about {predicted} are off by about {error}.</source>
        <translation>
            <numerusform>%n row predicted about {predicted} is off by about {error}.</numerusform>
            <numerusform>%n rows predicted about {predicted} are off by about {error}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message numerus="yes">
        <source>Each row says: {person} chose what stands in %n column(s), such as {items}.</source>
        <translation>
            <numerusform>Each row says: {person} chose what stands in %n column, such as {items}.</numerusform>
            <numerusform>Each row says: {person} chose what stands in %n columns, such as {items}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each row is a basket of its own; %n column(s) hold its items.</source>
        <translation>
            <numerusform>Each row is a basket of its own; %n column holds its items.</numerusform>
            <numerusform>Each row is a basket of its own; %n columns hold its items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each row is one {person}; %n column(s) are items, marked where chosen.</source>
        <translation>
            <numerusform>Each row is one {person}; %n column is an item, marked where chosen.</numerusform>
            <numerusform>Each row is one {person}; %n columns are items, marked where chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each row is one {person}; %n column(s) are items and say how much.</source>
        <translation>
            <numerusform>Each row is one {person}; %n column is an item and says how much.</numerusform>
            <numerusform>Each row is one {person}; %n columns are items and say how much.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each row is one {person}; %n column(s) are items and say how well they were liked.</source>
        <translation>
            <numerusform>Each row is one {person}; %n column is an item and says how well it was liked.</numerusform>
            <numerusform>Each row is one {person}; %n columns are items and say how well they were liked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each row is one {item}; %n column(s) are people, filled where they chose it.</source>
        <translation>
            <numerusform>Each row is one {item}; %n column is a person, filled where they chose it.</numerusform>
            <numerusform>Each row is one {item}; %n columns are people, filled where they chose it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>%n cell changed</numerusform>
            <numerusform>%n cells changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new column(s)</source>
        <translation>
            <numerusform>%n new column</numerusform>
            <numerusform>%n new columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) left out</source>
        <translation>
            <numerusform>%n column left out</numerusform>
            <numerusform>%n columns left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>Make one row of each group of {groups}, with %n figure(s)</source>
        <translation>
            <numerusform>Make one row of each group of {groups}, with %n figure</numerusform>
            <numerusform>Make one row of each group of {groups}, with %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n spelling(s) in “{column}”, such as “{other}” into “{level}”</source>
        <translation>
            <numerusform>Merge %n spelling in “{column}”: “{other}” into “{level}”</numerusform>
            <numerusform>Merge %n spellings in “{column}”, such as “{other}” into “{level}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n row(s) chosen by chance</source>
        <translation>
            <numerusform>Keep %n row chosen by chance</numerusform>
            <numerusform>Keep %n rows chosen by chance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sort “{column}” into %n bin(s)</source>
        <translation>
            <numerusform>Sort “{column}” into %n bin</numerusform>
            <numerusform>Sort “{column}” into %n bins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n value(s) of “{column}”, such as {old} by {new}</source>
        <translation>
            <numerusform>Replace %n value of “{column}”: {old} by {new}</numerusform>
            <numerusform>Replace %n values of “{column}”, such as {old} by {new}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingTab</name>
    <message numerus="yes">
        <source>%n more column(s)</source>
        <translation>
            <numerusform>%n more column</numerusform>
            <numerusform>%n more columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TroubleList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
