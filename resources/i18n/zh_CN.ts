<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Acumen and privacy</source>
        <translation>关于 Acumen 与隐私</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Writes what was noted down about faults to a file. Nothing is sent.</source>
        <translation>把记录下来的故障写入一个文件，不发送任何内容。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everything happens on this computer: no file, no column name and no figure is sent anywhere, and there is no account and no counting of use.</source>
        <translation>一切都在这台电脑上进行：不发送任何文件、列名或数字，没有账号，也不统计使用情况。</translation>
    </message>
    <message>
        <source>A project remembers where a file is and what was learned; a model file holds figures about the columns, and no rows of the table unless Results says so.</source>
        <translation>项目记住文件的位置和学到的内容；模型文件只含关于各列的数字，不含表中的行，除非“结果”页另有说明。</translation>
    </message>
    <message>
        <source>Faults are noted down in a file of this computer, without the home folder and without values of tables; it leaves only if somebody saves a report and passes it on.</source>
        <translation>故障记录在这台电脑的一个文件里，不含个人文件夹的名称，也不含表中的值；只有有人保存报告并转交，它才会离开。</translation>
    </message>
    <message>
        <source>How this is tested: before every version the window, learning, answering and recommending run without any network, while the system writes down every call for a connection. A single one fails the test. Anyone can repeat it on Linux:</source>
        <translation>如何检验：每个版本发布之前，窗口、学习、回答和推荐都在没有网络的环境中运行，由系统记下每一次建立连接的调用；只要有一次，检验就不通过。在 Linux 上任何人都可以重复：</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. Built with Qt, scikit-learn, LightGBM, ONNX Runtime and Arrow.</source>
        <translation>许可：Apache 2.0。用 Qt、scikit-learn、LightGBM、ONNX Runtime 和 Arrow 构建。</translation>
    </message>
    <message>
        <source>Libraries for NVIDIA devices were added: {versions}.</source>
        <translation>已添加 NVIDIA 显卡的程序库：{versions}。</translation>
    </message>
    <message>
        <source>The libraries for NVIDIA devices in {folder} are not complete, so the processor does the work. Add them again.</source>
        <translation>{folder} 中的 NVIDIA 显卡程序库不完整，因此由处理器完成工作。重新添加即可。</translation>
    </message>
    <message>
        <source>The libraries for NVIDIA devices in {folder} belong to another version, so the processor does the work. Add new ones.</source>
        <translation>{folder} 中的 NVIDIA 显卡程序库属于另一个版本，因此由处理器完成工作。添加新的程序库即可。</translation>
    </message>
    <message>
        <source>Added model: {name}. Its licence: {licence}. From: {source}.</source>
        <translation>外接模型：{name}。许可：{licence}。来源：{source}。</translation>
    </message>
    <message>
        <source>The Neural pack is not installed here; it adds neural nets, symmetric trees, and a net of two towers for recommendations.</source>
        <translation>这里没有安装神经网络扩展包；它会增加神经网络、对称提升树，以及用于推荐的双塔网络。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Save the project as…</source>
        <translation>项目另存为…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>Save the table as…</source>
        <translation>表格另存为…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>带我看看</translation>
    </message>
    <message>
        <source>About Acumen and privacy</source>
        <translation>关于 Acumen 与隐私</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>Back to the lists</source>
        <translation>回到推荐列表</translation>
    </message>
    <message>
        <source>Make recommendations</source>
        <translation>生成推荐</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Say how much or how well…</source>
        <translation>指定数量或评分…</translation>
    </message>
    <message>
        <source>Say when…</source>
        <translation>指定时间…</translation>
    </message>
    <message>
        <source>Change the columns…</source>
        <translation>更改列…</translation>
    </message>
</context>
<context>
    <name>Block</name>
    <message>
        <source>Show the numbers</source>
        <translation>显示数字</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>收起数字</translation>
    </message>
</context>
<context>
    <name>BudgetRow</name>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>充分</translation>
    </message>
    <message>
        <source>{name} · {time}</source>
        <translation>{name} · {time}</translation>
    </message>
    <message>
        <source>Time to learn</source>
        <translation>学习时间</translation>
    </message>
</context>
<context>
    <name>CandidatesSection</name>
    <message>
        <source>Candidates</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>While it learned</source>
        <translation>学习过程</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Share in the answer</source>
        <translation>在答案中的份量</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>CellGrid</name>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation>存为 PNG 图片…</translation>
    </message>
    <message>
        <source>Save drawing as SVG…</source>
        <translation>存为 SVG 图形…</translation>
    </message>
    <message>
        <source>Save figures as CSV…</source>
        <translation>数字存为 CSV…</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>图形 (*.svg)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Seconds of learning</source>
        <translation>学习了多少秒</translation>
    </message>
    <message>
        <source>Error; lower is better</source>
        <translation>误差，越低越好</translation>
    </message>
    <message>
        <source>After {seconds} s the error is {loss}; that of guessing is {guessing}.</source>
        <translation>学习 {seconds} 秒后误差是 {loss}，猜测是 {guessing}。</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>猜测</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Take {item} away</source>
        <translation>去掉 {item}</translation>
    </message>
</context>
<context>
    <name>ChoiceAsk</name>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>ClassErrors</name>
    <message>
        <source>all others</source>
        <translation>其他所有</translation>
    </message>
    <message>
        <source>What is called what</source>
        <translation>哪些判成了哪些</translation>
    </message>
    <message>
        <source>Each answer</source>
        <translation>逐个答案</translation>
    </message>
    <message>
        <source>Answer to look at</source>
        <translation>要看的答案</translation>
    </message>
    <message>
        <source>One answer against all others:</source>
        <translation>一个答案与其他所有答案相比：</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Read only some columns</source>
        <translation>只读取部分列</translation>
    </message>
    <message>
        <source>Find columns</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>Read these columns</source>
        <translation>读取这些列</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>勾选所有显示的列</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Which columns are needed?</source>
        <translation>需要哪些列？</translation>
    </message>
    <message>
        <source>The others stay in the file and take no memory.</source>
        <translation>其余的列留在文件中，不占内存。</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnPanel</name>
    <message>
        <source>This is what I want to know</source>
        <translation>我想知道的就是它</translation>
    </message>
    <message>
        <source>What the column holds</source>
        <translation>这一列里有什么</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>类型</translation>
    </message>
    <message numerus="yes">
        <source>and %n other value(s)</source>
        <translation>
            <numerusform>以及另外 %n 个值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPopup</name>
    <message>
        <source>Columns to learn from</source>
        <translation>用来学习的列</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Models to add belong into {folder}, each with a card beside it.</source>
        <translation>要添加的模型放在 {folder}，每个旁边配一张说明卡。</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>目前没有。</translation>
    </message>
    <message>
        <source>{name} ({file})</source>
        <translation>{name}（{file}）</translation>
    </message>
    <message>
        <source>For tables of at most {rows} rows and {features} features.</source>
        <translation>适用于最多 {rows} 行、{features} 个特征的表格。</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>许可：{licence}</translation>
    </message>
    <message>
        <source>Source: {origin}</source>
        <translation>来源：{origin}</translation>
    </message>
    <message>
        <source>SHA-256: {checksum}</source>
        <translation>SHA-256：{checksum}</translation>
    </message>
    <message>
        <source>{number}. {step}</source>
        <translation>{number}. {step}</translation>
    </message>
    <message>
        <source>   {before} rows became {after}.</source>
        <translation>   {before} 行变成 {after} 行。</translation>
    </message>
    <message numerus="yes">
        <source>   %n cell(s) changed.</source>
        <translation>
            <numerusform>   改了 %n 个单元格。</numerusform>
        </translation>
    </message>
    <message>
        <source>The table with {rows} rows is in {file}.</source>
        <translation>表格共 {rows} 行，保存在 {file}。</translation>
    </message>
    <message>
        <source>No trouble was found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Something went wrong inside Acumen. The details are in {log}.</source>
        <translation>Acumen 内部出了错，详细情况记录在 {log}。</translation>
    </message>
    <message>
        <source>The model is in {file}.</source>
        <translation>模型已写入 {file}。</translation>
    </message>
    <message>
        <source>{rows} rows answered; the answers are in {file}.</source>
        <translation>已回答 {rows} 行，答案在 {file}。</translation>
    </message>
    <message>
        <source>{rows} rows, {columns} columns.</source>
        <translation>{rows} 行，{columns} 列。</translation>
    </message>
    <message numerus="yes">
        <source>Predict “{target}” for each row from %n column(s).</source>
        <translation>
            <numerusform>依据 %n 列，为每一行预测“{target}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>What this sample is not for: {sentence}</source>
        <translation>这份样例{sentence}</translation>
    </message>
    <message>
        <source>Step {step} of 4: {what}</source>
        <translation>第 {step} 步，共 4 步：{what}</translation>
    </message>
    <message>
        <source>open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>learn from it</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>judge the answer</source>
        <translation>评判答案</translation>
    </message>
    <message>
        <source>use it on the next file</source>
        <translation>用到下一个文件上</translation>
    </message>
    <message>
        <source>No libraries for NVIDIA devices were added; the processor does the work.</source>
        <translation>没有添加 NVIDIA 显卡的程序库；由处理器完成工作。</translation>
    </message>
    <message>
        <source>Libraries for NVIDIA devices are in {folder}: {versions}.</source>
        <translation>NVIDIA 显卡的程序库在 {folder}：{versions}。</translation>
    </message>
    <message>
        <source>When they were added they found: {devices}.</source>
        <translation>添加时找到：{devices}。</translation>
    </message>
    <message>
        <source>They found no device; the processor goes on doing the work.</source>
        <translation>没有找到显卡；仍由处理器完成工作。</translation>
    </message>
    <message>
        <source>The libraries in {folder} are not complete, so the processor does the work. Add them again.</source>
        <translation>{folder} 中的程序库不完整，因此由处理器完成工作。重新添加即可。</translation>
    </message>
    <message>
        <source>The libraries in {folder} belong to another version, so the processor does the work. Add new ones.</source>
        <translation>{folder} 中的程序库属于另一个版本，因此由处理器完成工作。添加新的程序库即可。</translation>
    </message>
    <message>
        <source>The libraries for NVIDIA devices were removed.</source>
        <translation>NVIDIA 显卡的程序库已移除。</translation>
    </message>
    <message>
        <source>{rows} rows: {people} people, {items} items, {pairs} pairs.</source>
        <translation>{rows} 行：{people} 人，{items} 个物品，{pairs} 对。</translation>
    </message>
    <message>
        <source>What is known about items is taken from “{table}”.</source>
        <translation>物品的资料取自“{table}”。</translation>
    </message>
    <message>
        <source>What is known about people is taken from “{table}”.</source>
        <translation>人的资料取自“{table}”。</translation>
    </message>
    <message>
        <source>This is a guess; --user, --item, --rating and --time name other columns: {columns}.</source>
        <translation>这是猜测；可用 --user、--item、--rating 和 --time 指定别的列：{columns}。</translation>
    </message>
    <message numerus="yes">
        <source>Lists for %n people are in {file}.</source>
        <translation>
            <numerusform>%n 人的推荐已写入 {file}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Known so far: {items}.</source>
        <translation>已知：{items}。</translation>
    </message>
    <message>
        <source>because many like it</source>
        <translation>因为喜欢的人多</translation>
    </message>
    <message>
        <source>because of {items}</source>
        <translation>依据 {items}</translation>
    </message>
    <message>
        <source>The smaller model is in {file}: {size} KB instead of {before} KB.</source>
        <translation>较小的模型保存在 {file}：{size} KB，原来是 {before} KB。</translation>
    </message>
    <message>
        <source>The model in {file} is the whole one: {size} KB.</source>
        <translation>{file} 里是完整的模型：{size} KB。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search commands and columns</source>
        <translation>搜索命令和列</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>没有这个名字。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to {tab}</source>
        <translation>转到“{tab}”</translation>
    </message>
    <message>
        <source>Ask about {column}</source>
        <translation>预测“{column}”</translation>
    </message>
</context>
<context>
    <name>ConditionsAsk</name>
    <message>
        <source>Add a condition</source>
        <translation>再加一个条件</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>CurveRows</name>
    <message>
        <source>Calls that are right, and how many are found</source>
        <translation>判对多少，找到多少</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>分得清不清</translation>
    </message>
    <message>
        <source>Percentages at their word</source>
        <translation>百分比可不可信</translation>
    </message>
</context>
<context>
    <name>DataHeader</name>
    <message>
        <source>New or changed by the steps.</source>
        <translation>由步骤新增或改变。</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺失。</translation>
    </message>
    <message>
        <source>{missing} of {rows} rows have no value.</source>
        <translation>{rows} 行里有 {missing} 行没有值。</translation>
    </message>
    <message>
        <source>{share} missing</source>
        <translation>缺失 {share}</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>Open a table to see what is in it, what Acumen understood, and what is doubtful.</source>
        <translation>打开一张表，看看里面有什么、Acumen 读出了什么、哪里有疑点。</translation>
    </message>
    <message>
        <source>No file is open</source>
        <translation>还没有打开文件</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Everything done before is kept.</source>
        <translation>之前做过的一切都还在。</translation>
    </message>
    <message>
        <source>There is no table to show</source>
        <translation>没有可以显示的表</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开别的文件…</translation>
    </message>
    <message>
        <source>Read a sample of its rows</source>
        <translation>读取部分行作为样本</translation>
    </message>
    <message>
        <source>Read only some columns…</source>
        <translation>只读取部分列…</translation>
    </message>
    <message>
        <source>Read only some rows…</source>
        <translation>只读取部分行…</translation>
    </message>
    <message>
        <source>Read one row of each group…</source>
        <translation>每组读取一行…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) copied</source>
        <translation>
            <numerusform>已复制 %n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>{cells} cells are too many for the clipboard. Select fewer rows or columns.</source>
        <translation>{cells} 个单元格太多，剪贴板放不下。少选一些行或列。</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{rows}, {columns}</source>
        <translation>{rows}，{columns}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds {rows} and {columns}: {kinds}.</source>
        <translation>共 {rows}、{columns}：{kinds}。</translation>
    </message>
    <message>
        <source>A table.</source>
        <translation>一张表。</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” of a workbook.</source>
        <translation>工作簿里的工作表“{sheet}”。</translation>
    </message>
    <message>
        <source>A text file in {encoding}, its columns separated by {delimiter}.</source>
        <translation>文本文件，编码 {encoding}，各列用{delimiter}分隔。</translation>
    </message>
    <message>
        <source>A text file in {encoding} with nothing that separates columns.</source>
        <translation>文本文件，编码 {encoding}，没有分隔各列的符号。</translation>
    </message>
    <message>
        <source>Table “{sheet}” of a web page.</source>
        <translation>网页中的表“{sheet}”。</translation>
    </message>
    <message>
        <source>Table “{table}” of a SQLite database.</source>
        <translation>SQLite 数据库里的表“{table}”。</translation>
    </message>
    <message>
        <source>A Parquet file.</source>
        <translation>Parquet 文件。</translation>
    </message>
    <message>
        <source>An Arrow file.</source>
        <translation>Arrow 文件。</translation>
    </message>
    <message>
        <source>A JSON file.</source>
        <translation>JSON 文件。</translation>
    </message>
    <message>
        <source>Table “{table}” of a DuckDB database.</source>
        <translation>DuckDB 数据库中的表“{table}”。</translation>
    </message>
    <message>
        <source>A data file of SPSS.</source>
        <translation>SPSS 数据文件。</translation>
    </message>
    <message>
        <source>A data file of Stata.</source>
        <translation>Stata 数据文件。</translation>
    </message>
    <message>
        <source>A data file of SAS.</source>
        <translation>SAS 数据文件。</translation>
    </message>
    <message>
        <source>A folder of tables of the same shape, read as one.</source>
        <translation>一个文件夹，其中的表结构相同，合并为一张表读取。</translation>
    </message>
    <message>
        <source>A folder of pictures; the names of its folders are the labels.</source>
        <translation>一个图片文件夹；子文件夹的名称就是标签。</translation>
    </message>
    <message numerus="yes">
        <source>%n with numbers</source>
        <translation>
            <numerusform>%n 列数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with categories</source>
        <translation>
            <numerusform>%n 列类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with yes or no</source>
        <translation>
            <numerusform>%n 列是或否</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with dates</source>
        <translation>
            <numerusform>%n 列日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with text</source>
        <translation>
            <numerusform>%n 列文本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with ids</source>
        <translation>
            <numerusform>%n 列编号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with pictures</source>
        <translation>
            <numerusform>%n 列图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺失。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) missing, all in “{column}”.</source>
        <translation>
            <numerusform>缺 %n 个值，都在“{column}”列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) missing in {columns} columns, most of them in “{column}” ({worst}).</source>
        <translation>
            <numerusform>共缺 %n 个值，分布在 {columns} 列，其中“{column}”最多（{worst}）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>不同的值</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最晚</translation>
    </message>
    <message>
        <source>Words in a cell</source>
        <translation>每格词数</translation>
    </message>
    <message>
        <source>This column is empty.</source>
        <translation>这一列是空的。</translation>
    </message>
    <message>
        <source>Every row has the same value, so there is nothing to learn from it.</source>
        <translation>每一行的值都一样，所以从中学不到什么。</translation>
    </message>
    <message>
        <source>This column only names the row. It is not used for learning.</source>
        <translation>这一列只用来标明行，不参与学习。</translation>
    </message>
    <message>
        <source>Every value is different: this column may only name the row.</source>
        <translation>每个值都不一样：这一列也许只用来标明行。</translation>
    </message>
    <message>
        <source>It is a number</source>
        <translation>是数字</translation>
    </message>
    <message>
        <source>It is a category</source>
        <translation>是类别</translation>
    </message>
    <message>
        <source>It is yes or no</source>
        <translation>是“是或否”</translation>
    </message>
    <message>
        <source>It is a date</source>
        <translation>是日期</translation>
    </message>
    <message>
        <source>It is text</source>
        <translation>是文本</translation>
    </message>
    <message>
        <source>It only names the row</source>
        <translation>只用来标明行</translation>
    </message>
    <message>
        <source>Read as {encoding}</source>
        <translation>按 {encoding} 读取</translation>
    </message>
    <message>
        <source>Separate at {delimiter}</source>
        <translation>用{delimiter}分隔</translation>
    </message>
    <message>
        <source>The first row is data</source>
        <translation>第一行是数据</translation>
    </message>
    <message>
        <source>The first row holds names</source>
        <translation>第一行是列名</translation>
    </message>
    <message>
        <source>All of them together</source>
        <translation>全部合在一起</translation>
    </message>
    <message>
        <source>{rows} rows hold the names</source>
        <translation>前 {rows} 行是列名</translation>
    </message>
    <message>
        <source>Read table {part} of the file</source>
        <translation>读取文件中的第 {part} 张表</translation>
    </message>
    <message>
        <source>Read only “{first}” to “{last}”</source>
        <translation>只读“{first}”到“{last}”</translation>
    </message>
    <message>
        <source>The table begins at line 1</source>
        <translation>表格从第一行开始</translation>
    </message>
    <message>
        <source>The last lines are rows too</source>
        <translation>最后几行也是数据</translation>
    </message>
    <message>
        <source>Leave out the rows of totals</source>
        <translation>略去合计行</translation>
    </message>
    <message>
        <source>Leave the rows as they are</source>
        <translation>保持这些行不变</translation>
    </message>
    <message>
        <source>Quotation marks are letters</source>
        <translation>引号是普通字符</translation>
    </message>
    <message>
        <source>Single quotes enclose cells</source>
        <translation>单元格用单引号括起</translation>
    </message>
    <message>
        <source>Double quotes enclose cells</source>
        <translation>单元格用双引号括起</translation>
    </message>
    <message>
        <source>Leave each line whole</source>
        <translation>每一行保持完整</translation>
    </message>
    <message>
        <source>Cut lines at fixed places</source>
        <translation>在固定位置切分每一行</translation>
    </message>
    <message>
        <source>Read all rows</source>
        <translation>读取全部行</translation>
    </message>
    <message>
        <source>Read all columns</source>
        <translation>读取所有列</translation>
    </message>
    <message>
        <source>A point starts the decimals</source>
        <translation>小数点是“.”</translation>
    </message>
    <message>
        <source>A comma starts the decimals</source>
        <translation>小数点是“,”</translation>
    </message>
    <message>
        <source>The day comes first</source>
        <translation>日在月前</translation>
    </message>
    <message>
        <source>The month comes first</source>
        <translation>月在日前</translation>
    </message>
    <message>
        <source>Open “{name}”</source>
        <translation>打开“{name}”</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>vertical bars</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>spaces</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>colons</source>
        <translation>冒号</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Chinese (GB 18030)</source>
        <translation>中文（GB 18030）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁体中文（Big5）</translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation>日文（Shift-JIS）</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>日文（EUC-JP）</translation>
    </message>
    <message>
        <source>Korean (CP949)</source>
        <translation>韩文（CP949）</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>西欧文字（Windows-1252）</translation>
    </message>
    <message>
        <source>Western European (ISO 8859-15)</source>
        <translation>西欧文字（ISO 8859-15）</translation>
    </message>
    <message>
        <source>Western European (Mac)</source>
        <translation>西欧文字（Mac）</translation>
    </message>
    <message>
        <source>Western European (DOS)</source>
        <translation>西欧文字（DOS）</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>中欧文字（Windows-1250）</translation>
    </message>
    <message>
        <source>Central European (ISO 8859-2)</source>
        <translation>中欧文字（ISO 8859-2）</translation>
    </message>
    <message>
        <source>Central European (DOS)</source>
        <translation>中欧文字（DOS）</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>西里尔文（Windows-1251）</translation>
    </message>
    <message>
        <source>Cyrillic (DOS)</source>
        <translation>西里尔文（DOS）</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>西里尔文（KOI8-R）</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>希腊文（Windows-1253）</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>土耳其文（Windows-1254）</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>希伯来文（Windows-1255）</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>阿拉伯文（Windows-1256）</translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation>泰文（Windows-874）</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Table of the file</source>
        <translation>文件里的表</translation>
    </message>
    <message>
        <source>This is what I want to know</source>
        <translation>我想知道的就是它</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>文件中的顺序</translation>
    </message>
    <message>
        <source>Copy the selected cells</source>
        <translation>复制选中的单元格</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>从小到大</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>从早到晚</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>从晚到早</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A 到 Z</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z 到 A</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>DoubtList</name>
    <message>
        <source>Keep all as they are</source>
        <translation>全部保持原样</translation>
    </message>
    <message numerus="yes">
        <source>%n settled doubt(s): ask again</source>
        <translation>
            <numerusform>%n 个疑点已处理：重新询问</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The command was not understood.</source>
        <translation>没看懂这条命令。</translation>
    </message>
    <message>
        <source>The problem is: {problem}.</source>
        <translation>问题是：{problem}。</translation>
    </message>
    <message>
        <source>See what is possible with: acumen --help</source>
        <translation>运行 acumen --help 可以查看全部用法。</translation>
    </message>
    <message>
        <source>“{setting}” was not understood.</source>
        <translation>没看懂“{setting}”。</translation>
    </message>
    <message>
        <source>A setting names a column and one of its kinds: {kinds}.</source>
        <translation>设置要写明列名和它的类型，类型有：{kinds}。</translation>
    </message>
    <message>
        <source>Write it like this: --set COLUMN.kind=category</source>
        <translation>写法：--set 列名.kind=category</translation>
    </message>
    <message>
        <source>“{file}” was not found.</source>
        <translation>没有找到“{file}”。</translation>
    </message>
    <message>
        <source>There is no file at {path}. It may have been moved, renamed or deleted.</source>
        <translation>{path} 处没有文件，可能已经移动、改名或删除。</translation>
    </message>
    <message>
        <source>Check the name, or look for the file where it is now.</source>
        <translation>检查一下名字，或者找找文件现在在哪里。</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened as a table.</source>
        <translation>“{file}”不能当作表打开。</translation>
    </message>
    <message>
        <source>It is a folder, not a file.</source>
        <translation>它是一个文件夹，不是文件。</translation>
    </message>
    <message>
        <source>Open one of the files inside the folder.</source>
        <translation>打开文件夹里的某个文件。</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened.</source>
        <translation>“{file}”打不开。</translation>
    </message>
    <message>
        <source>The system does not allow it to be read, or another program holds it.</source>
        <translation>系统不允许读取，或者别的程序正占用着它。</translation>
    </message>
    <message>
        <source>Close the other program, copy the file to another folder, or ask its owner.</source>
        <translation>关闭占用它的程序，把文件复制到别的文件夹，或者询问文件的主人。</translation>
    </message>
    <message>
        <source>“{file}” could not be read to its end.</source>
        <translation>“{file}”没能读到末尾。</translation>
    </message>
    <message>
        <source>The system reports: {reason}.</source>
        <translation>系统报告：{reason}。</translation>
    </message>
    <message>
        <source>Check that the disk or network place is connected, then open the file again.</source>
        <translation>检查磁盘或网络位置是否连接着，然后重新打开文件。</translation>
    </message>
    <message>
        <source>“{file}” is empty.</source>
        <translation>“{file}”是空的。</translation>
    </message>
    <message>
        <source>There is nothing in it, not even column names.</source>
        <translation>里面什么都没有，连列名也没有。</translation>
    </message>
    <message>
        <source>Save or export the data again, then open the new file.</source>
        <translation>重新保存或导出数据，再打开新的文件。</translation>
    </message>
    <message>
        <source>“{file}” has no rows.</source>
        <translation>“{file}”里没有数据行。</translation>
    </message>
    <message>
        <source>It has column names ({columns}) and nothing below them.</source>
        <translation>有列名（{columns}），但下面什么都没有。</translation>
    </message>
    <message>
        <source>Open a file that has at least one row of data.</source>
        <translation>打开至少有一行数据的文件。</translation>
    </message>
    <message>
        <source>No row of “{file}” meets the conditions.</source>
        <translation>“{file}”中没有符合条件的行。</translation>
    </message>
    <message>
        <source>All {rows} rows were gone through.</source>
        <translation>已查看全部 {rows} 行。</translation>
    </message>
    <message>
        <source>Change the conditions, and look at how the values are written in the file.</source>
        <translation>修改条件，并查看文件中的值是怎样书写的。</translation>
    </message>
    <message>
        <source>“{file}” does not hold a table.</source>
        <translation>“{file}”里没有表。</translation>
    </message>
    <message>
        <source>Its content is none of the kinds of file that are understood.</source>
        <translation>它的内容不属于能读懂的任何一种文件。</translation>
    </message>
    <message>
        <source>Open a CSV or text file, an Excel workbook, or a Parquet, JSON or SQLite file.</source>
        <translation>打开 CSV 或文本文件、Excel 工作簿，或者 Parquet、JSON、SQLite 文件。</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” of “{file}” is too large for this computer.</source>
        <translation>“{file}”的工作表“{sheet}”对这台电脑来说太大。</translation>
    </message>
    <message>
        <source>A cell stands far away, at {cell}; up to there the sheet has {rows} rows and {columns} columns, nearly all empty.</source>
        <translation>有一个单元格在很远的 {cell}；到那里为止，工作表有 {rows} 行、{columns} 列，几乎全是空的。</translation>
    </message>
    <message>
        <source>Delete that row and column in a spreadsheet program and save the file, or choose another sheet.</source>
        <translation>在电子表格程序中删除那一行和那一列并保存文件，或者选另一张工作表。</translation>
    </message>
    <message>
        <source>It is a web page or an XML file without rows and cells. Where a site asks to sign in, that page is often saved instead of the data.</source>
        <translation>这是网页或 XML 文件，里面没有行和单元格。网站要求登录时，常常保存下来的是登录页而不是数据。</translation>
    </message>
    <message>
        <source>Export or download the data again as CSV or Excel, then open the new file.</source>
        <translation>以 CSV 或 Excel 格式重新导出或下载数据，再打开新文件。</translation>
    </message>
    <message>
        <source>“{file}” was not opened.</source>
        <translation>没有打开“{file}”。</translation>
    </message>
    <message>
        <source>Inside it is “{inner}”, which can be read only when it is unpacked.</source>
        <translation>其中是“{inner}”，要先解压才能读取。</translation>
    </message>
    <message>
        <source>Unpack the file with another program and open what was inside.</source>
        <translation>用其他程序解压该文件，再打开里面的内容。</translation>
    </message>
    <message>
        <source>It would have {columns} columns; up to {most} can be worked with.</source>
        <translation>它会有 {columns} 列；最多能处理 {most} 列。</translation>
    </message>
    <message>
        <source>Export it with fewer columns, or with one row for each thing.</source>
        <translation>导出时减少列数，或让每个对象占一行。</translation>
    </message>
    <message>
        <source>“{file}” is damaged.</source>
        <translation>“{file}”已损坏。</translation>
    </message>
    <message>
        <source>This is not a whole {format} file: its content is broken or incomplete.</source>
        <translation>这不是完整的 {format} 文件：内容残缺或有错。</translation>
    </message>
    <message>
        <source>Copy, download or export the file again, then open the new one.</source>
        <translation>重新复制、下载或导出一份，再打开新的文件。</translation>
    </message>
    <message>
        <source>Unpacked, it would be hundreds of times larger, as no usual data is.</source>
        <translation>解压后会大数百倍，正常的数据不会这样。</translation>
    </message>
    <message>
        <source>If the file can be trusted, unpack it with another program and open the result.</source>
        <translation>如果该文件可信，用其他程序解压后打开结果。</translation>
    </message>
    <message>
        <source>“{file}” could not be split into rows.</source>
        <translation>“{file}”没法分成行。</translation>
    </message>
    <message>
        <source>After about {rows} rows a quotation mark is opened and never closed.</source>
        <translation>大约在第 {rows} 行之后，有一个引号只有开头、没有结尾。</translation>
    </message>
    <message>
        <source>Remove the stray quotation mark, or export the file again as Excel or Parquet.</source>
        <translation>去掉多余的引号，或者重新导出为 Excel 或 Parquet。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read as {encoding}.</source>
        <translation>“{file}”不能按 {encoding} 读取。</translation>
    </message>
    <message>
        <source>The encoding is unknown, or the file holds bytes that it does not have.</source>
        <translation>这种编码不认识，或者文件里有它没有的字节。</translation>
    </message>
    <message>
        <source>Choose another encoding, or let it be found out.</source>
        <translation>换一种编码，或者让 Acumen 自己判断。</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}” in “{file}”.</source>
        <translation>“{file}”里没有工作表“{sheet}”。</translation>
    </message>
    <message>
        <source>The sheets are: {sheets}.</source>
        <translation>有这些工作表：{sheets}。</translation>
    </message>
    <message>
        <source>Pick one of these sheets.</source>
        <translation>从这些工作表里选一张。</translation>
    </message>
    <message>
        <source>There is no table “{table}” in “{file}”.</source>
        <translation>“{file}”里没有表“{table}”。</translation>
    </message>
    <message>
        <source>The tables are: {tables}.</source>
        <translation>有这些表：{tables}。</translation>
    </message>
    <message>
        <source>Pick one of these tables.</source>
        <translation>从这些表里选一张。</translation>
    </message>
    <message>
        <source>“{file}” holds no data.</source>
        <translation>“{file}”里没有数据。</translation>
    </message>
    <message>
        <source>It can be opened, but there is no filled sheet or table in it.</source>
        <translation>文件能打开，但没有一张有内容的工作表或表。</translation>
    </message>
    <message>
        <source>Check that this is the right file.</source>
        <translation>检查一下是不是要打开的那个文件。</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password.</source>
        <translation>“{file}”设了密码。</translation>
    </message>
    <message>
        <source>Its content cannot be read without the password.</source>
        <translation>没有密码就读不到内容。</translation>
    </message>
    <message>
        <source>Open it in the program that made it, remove the password, and save a copy.</source>
        <translation>用制作它的程序打开，去掉密码，另存一份。</translation>
    </message>
    <message>
        <source>“{file}” is too large for this computer right now.</source>
        <translation>“{file}”太大，这台电脑目前装不下。</translation>
    </message>
    <message>
        <source>It needs about {needed} MB of memory and {free} MB are free.</source>
        <translation>大约需要 {needed} MB 内存，可用的有 {free} MB。</translation>
    </message>
    <message>
        <source>Read a sample of its rows, only the rows or columns that are needed, or one row of each group; or close other programs and try again.</source>
        <translation>可以读取部分行作为样本，只读取需要的行或列，或每组一行；也可以关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The formula cannot be worked out.</source>
        <translation>这个公式算不出来。</translation>
    </message>
    <message>
        <source>At character {at}, near “{near}”: {reason}</source>
        <translation>在第 {at} 个字符，“{near}”附近：{reason}</translation>
    </message>
    <message>
        <source>Correct the formula there.</source>
        <translation>改正公式的这个地方。</translation>
    </message>
    <message>
        <source>The cleaning steps cannot be replayed.</source>
        <translation>清理步骤没法重做一遍。</translation>
    </message>
    <message>
        <source>They contain the step “{step}”, which this version does not know.</source>
        <translation>其中的步骤“{step}”，这个版本不认识。</translation>
    </message>
    <message>
        <source>Use the version of Acumen that made them, or a newer one.</source>
        <translation>用当初制作这些步骤的 Acumen 版本，或者更新的版本。</translation>
    </message>
    <message>
        <source>The cleaning steps in “{file}” cannot be read.</source>
        <translation>“{file}”里的清理步骤读不出来。</translation>
    </message>
    <message>
        <source>The file is not there, or is not a list of steps.</source>
        <translation>文件不在那里，或者里面不是步骤清单。</translation>
    </message>
    <message>
        <source>Choose a file of cleaning steps that was saved by Acumen.</source>
        <translation>选择由 Acumen 保存的清理步骤文件。</translation>
    </message>
    <message>
        <source>Step {number} of the cleaning steps cannot be done: {step}.</source>
        <translation>清理步骤的第 {number} 步做不了：{step}。</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>{remedy}</source>
        <translation>{remedy}</translation>
    </message>
    <message>
        <source>The column holds too much text for this step.</source>
        <translation>这一列的文本太多，这一步做不了。</translation>
    </message>
    <message>
        <source>More than 2 GB of text would have to be held in one piece.</source>
        <translation>超过 2 GB 的文本得一次放进内存。</translation>
    </message>
    <message>
        <source>Take a sample of the rows first, or leave the column out.</source>
        <translation>先抽取一部分行，或者排除这一列。</translation>
    </message>
    <message>
        <source>“{column}” cannot be used for the step “{step}”.</source>
        <translation>“{column}”不能用于步骤“{step}”。</translation>
    </message>
    <message>
        <source>It holds {kind}; the step needs {needed}.</source>
        <translation>它的内容是{kind}；这一步需要{needed}。</translation>
    </message>
    <message>
        <source>Change the kind of the column first, or choose another column.</source>
        <translation>先更改这一列的类型，或者选另一列。</translation>
    </message>
    <message>
        <source>The step “{step}” cannot be done.</source>
        <translation>步骤“{step}”做不了。</translation>
    </message>
    <message>
        <source>Change what the step is set to, or take it away.</source>
        <translation>更改这一步的设置，或者去掉这一步。</translation>
    </message>
    <message>
        <source>A new column cannot be called “{column}”.</source>
        <translation>新列不能叫“{column}”。</translation>
    </message>
    <message>
        <source>Another column has this name already.</source>
        <translation>已经有一列叫这个名字。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>换一个名字。</translation>
    </message>
    <message>
        <source>The condition on “{column}” cannot be tested.</source>
        <translation>关于“{column}”的条件无法判断。</translation>
    </message>
    <message>
        <source>Change the condition, or take it away.</source>
        <translation>更改这个条件，或者去掉它。</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>电脑的内存用完了。</translation>
    </message>
    <message>
        <source>This step needs more memory than is free right now.</source>
        <translation>这一步需要的内存比目前可用的多。</translation>
    </message>
    <message>
        <source>Close other programs, or use fewer rows or columns, then try again.</source>
        <translation>关闭其他程序，或者减少行或列，然后再试一次。</translation>
    </message>
    <message>
        <source>“{file}” could not be saved.</source>
        <translation>“{file}”没能保存。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘满了。</translation>
    </message>
    <message>
        <source>Free some space or choose another place. Nothing that was saved before is lost.</source>
        <translation>腾出一些空间，或者换个位置。之前保存的都还在。</translation>
    </message>
    <message>
        <source>The system refused to write there: {reason}.</source>
        <translation>系统拒绝在那里写入：{reason}。</translation>
    </message>
    <message>
        <source>Choose a folder that belongs to you, or close the program that has the file open.</source>
        <translation>选一个属于自己的文件夹，或者关闭正打开这个文件的程序。</translation>
    </message>
    <message>
        <source>There is no column “{column}”.</source>
        <translation>没有“{column}”这一列。</translation>
    </message>
    <message>
        <source>The columns are: {columns}.</source>
        <translation>有这些列：{columns}。</translation>
    </message>
    <message>
        <source>Pick one of these columns.</source>
        <translation>从这些列里选一列。</translation>
    </message>
    <message>
        <source>The model was not saved.</source>
        <translation>模型没有保存。</translation>
    </message>
    <message>
        <source>The file would not answer exactly as the model that was judged (largest difference {difference}).</source>
        <translation>文件给出的答案会和评判过的模型不一致（最大相差 {difference}）。</translation>
    </message>
    <message>
        <source>Train again without columns of unusual content, or report this with the log.</source>
        <translation>去掉内容特殊的列再训练一次，或者连同日志一起报告这个问题。</translation>
    </message>
    <message>
        <source>The libraries for NVIDIA devices were not added.</source>
        <translation>没有添加 NVIDIA 显卡的程序库。</translation>
    </message>
    <message>
        <source>“{folder}” holds no PyTorch and no ONNX Runtime for this computer.</source>
        <translation>“{folder}”里没有适合这台电脑的 PyTorch 或 ONNX Runtime。</translation>
    </message>
    <message>
        <source>The manual names the files (Train: a graphics card). Put them into one folder.</source>
        <translation>手册写明了需要哪些文件（“训练”中的“显卡”一节）。把它们放进同一个文件夹。</translation>
    </message>
    <message>
        <source>“{file}” cannot be used here: {reason}.</source>
        <translation>“{file}”在这里不能用：{reason}。</translation>
    </message>
    <message>
        <source>Fetch the file again in the version that the manual names, then add the folder.</source>
        <translation>按手册写明的版本重新获取这个文件，再添加文件夹。</translation>
    </message>
    <message>
        <source>The libraries for NVIDIA devices do not work on this computer.</source>
        <translation>NVIDIA 显卡的程序库在这台电脑上不能工作。</translation>
    </message>
    <message>
        <source>Loading them ended with: {reason}.</source>
        <translation>加载时出错：{reason}。</translation>
    </message>
    <message>
        <source>They were removed again, and the processor does the work. A newer driver of the device often helps.</source>
        <translation>它们已被移除，由处理器完成工作。更新显卡驱动往往有用。</translation>
    </message>
    <message>
        <source>This copy of Acumen carries its own Python, which loads nothing from outside.</source>
        <translation>这份 Acumen 自带 Python，不加载外部的程序库。</translation>
    </message>
    <message>
        <source>Use the installer for Windows, or set Acumen up from its source.</source>
        <translation>使用 Windows 安装程序，或从源代码安装 Acumen。</translation>
    </message>
    <message>
        <source>A part of Acumen is missing: “{file}”.</source>
        <translation>Acumen 缺少一部分：“{file}”。</translation>
    </message>
    <message>
        <source>The file was installed with Acumen and has been moved or deleted since.</source>
        <translation>这个文件随 Acumen 一起安装，之后被移动或删除了。</translation>
    </message>
    <message>
        <source>Install Acumen again; data, projects and models stay where they are.</source>
        <translation>重新安装 Acumen；数据、项目和模型都原样保留。</translation>
    </message>
    <message>
        <source>A part of Acumen is damaged and is not used: “{file}”.</source>
        <translation>Acumen 有一部分已损坏，不再使用：“{file}”。</translation>
    </message>
    <message>
        <source>Its content differs from what was installed with Acumen.</source>
        <translation>它的内容和安装时不一样。</translation>
    </message>
    <message>
        <source>The list of Acumen's built-in models cannot be read.</source>
        <translation>Acumen 自带模型的清单读不出来。</translation>
    </message>
    <message>
        <source>“{file}” is missing or damaged.</source>
        <translation>“{file}”缺失或已损坏。</translation>
    </message>
    <message>
        <source>The project “{file}” could not be opened.</source>
        <translation>项目“{file}”没能打开。</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>文件已经不在那里了。</translation>
    </message>
    <message>
        <source>Look for it in another folder, or connect the drive it is on.</source>
        <translation>到别的文件夹找找，或者连接上存放它的磁盘。</translation>
    </message>
    <message>
        <source>The system refused to read it: {reason}.</source>
        <translation>系统拒绝读取：{reason}。</translation>
    </message>
    <message>
        <source>Copy the file to a folder that belongs to you and open the copy.</source>
        <translation>把文件复制到属于自己的文件夹，再打开副本。</translation>
    </message>
    <message>
        <source>“{file}” could not be opened as a project.</source>
        <translation>“{file}”没能作为项目打开。</translation>
    </message>
    <message>
        <source>It was not made by Acumen, or it is empty.</source>
        <translation>它不是 Acumen 制作的，或者是空的。</translation>
    </message>
    <message>
        <source>Pick a file that ends in .acumen, or open the data file itself.</source>
        <translation>选择以 .acumen 结尾的文件，或者直接打开数据文件。</translation>
    </message>
    <message>
        <source>The project “{file}” could not be read.</source>
        <translation>项目“{file}”没能读出来。</translation>
    </message>
    <message>
        <source>The file is damaged, for instance by an interrupted copy.</source>
        <translation>文件已损坏，比如复制到一半中断了。</translation>
    </message>
    <message>
        <source>Open an earlier copy of the project, or open the data file and start again from there.</source>
        <translation>打开项目更早的副本，或者打开数据文件重新开始。</translation>
    </message>
    <message>
        <source>It was saved by a newer Acumen (project version {version}; this one knows up to {known}).</source>
        <translation>它由更新的 Acumen 保存（项目版本 {version}，这里最多认识 {known}）。</translation>
    </message>
    <message>
        <source>Install the newer Acumen and open the project there. The file was not changed.</source>
        <translation>安装更新的 Acumen，再在那里打开项目。文件没有改动。</translation>
    </message>
    <message>
        <source>The project “{file}” could not be used.</source>
        <translation>项目“{file}”没法使用。</translation>
    </message>
    <message>
        <source>It is open in another Acumen window.</source>
        <translation>它正在另一个 Acumen 窗口里打开着。</translation>
    </message>
    <message>
        <source>Close the other window, then try again.</source>
        <translation>关闭那个窗口，再试一次。</translation>
    </message>
    <message>
        <source>The project “{file}” could not be saved.</source>
        <translation>项目“{file}”没能保存。</translation>
    </message>
    <message>
        <source>The file or its folder can only be read.</source>
        <translation>文件或它所在的文件夹只能读取。</translation>
    </message>
    <message>
        <source>Save the project under another name, in a folder that belongs to you.</source>
        <translation>换个名字，把项目保存到属于自己的文件夹里。</translation>
    </message>
    <message>
        <source>The project “{file}” could not be made.</source>
        <translation>项目“{file}”没能建立。</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>已经有同名的文件。</translation>
    </message>
    <message>
        <source>This run could not be saved in the project.</source>
        <translation>这次训练没能保存到项目里。</translation>
    </message>
    <message>
        <source>Its model file “{file}” is no longer there.</source>
        <translation>它的模型文件“{file}”已经不在了。</translation>
    </message>
    <message>
        <source>Train again. The runs before it are saved.</source>
        <translation>重新训练一次。之前的各次训练都已保存。</translation>
    </message>
    <message>
        <source>This table does not say who chose what.</source>
        <translation>这张表没有说明谁选了什么。</translation>
    </message>
    <message>
        <source>Recommendations need a column of people and a column of items; the columns are: {columns}.</source>
        <translation>推荐需要一列人和一列物品；现有的列：{columns}。</translation>
    </message>
    <message>
        <source>Name both columns, or open a file of purchases, clicks or ratings.</source>
        <translation>指定这两列，或打开购买、点击或评分的记录。</translation>
    </message>
    <message>
        <source>“{column}” cannot be two things at once.</source>
        <translation>“{column}”不能同时充当两种角色。</translation>
    </message>
    <message>
        <source>People, items, amounts and times each need a column of their own.</source>
        <translation>人、物品、数量和时间各需要一列。</translation>
    </message>
    <message>
        <source>Pick another column for one of them.</source>
        <translation>为其中之一另选一列。</translation>
    </message>
    <message>
        <source>There is nothing to learn recommendations from.</source>
        <translation>没有可用来学习推荐的内容。</translation>
    </message>
    <message>
        <source>Of {rows} rows, none says both who and what once empty and returned ones go.</source>
        <translation>去掉空行和退货后，{rows} 行中没有一行同时说明人和物品。</translation>
    </message>
    <message>
        <source>Check the columns in the sentence above the table, or open another file.</source>
        <translation>检查表格上方句子里的列，或打开另一个文件。</translation>
    </message>
    <message>
        <source>Nothing can be recommended here.</source>
        <translation>这里没有可推荐的内容。</translation>
    </message>
    <message>
        <source>All rows are about the same one, “{item}”, so there is nothing to choose from.</source>
        <translation>所有行都是同一个物品“{item}”，没有可选的。</translation>
    </message>
    <message>
        <source>Open a file with more items, or pick another column for the items.</source>
        <translation>打开有更多物品的文件，或另选物品列。</translation>
    </message>
    <message>
        <source>Recommendations cannot be learned here.</source>
        <translation>这里学不到推荐。</translation>
    </message>
    <message>
        <source>All rows belong to the same one, “{person}”; tastes are learned by comparing people.</source>
        <translation>所有行都属于同一个人“{person}”；喜好要通过比较不同的人来学习。</translation>
    </message>
    <message>
        <source>Open a file with more people, or pick another column for the people.</source>
        <translation>打开有更多人的文件，或另选人的列。</translation>
    </message>
    <message>
        <source>“{column}” cannot say how much or how well.</source>
        <translation>“{column}”不能表示多少或好坏。</translation>
    </message>
    <message>
        <source>It does not hold numbers; it begins with: {examples}.</source>
        <translation>其中不是数字；开头是：{examples}。</translation>
    </message>
    <message>
        <source>Pick a column of numbers, or none: then only that it happened counts.</source>
        <translation>选一列数字，或不选：那样只看是否发生。</translation>
    </message>
    <message>
        <source>“{file}” does not belong to this log.</source>
        <translation>“{file}”与这份记录对不上。</translation>
    </message>
    <message>
        <source>No column of it has ids of the log. The log has such as {ids}; this table has such as {others}.</source>
        <translation>它没有任何一列含有记录中的编号。记录里是 {ids} 这样的；这张表里是 {others} 这样的。</translation>
    </message>
    <message>
        <source>Name the column that holds the ids, open the right table, or go on without it.</source>
        <translation>指定编号所在的列，打开正确的表，或不用它继续。</translation>
    </message>
    <message>
        <source>The file cannot be written with these marks.</source>
        <translation>用这些符号写不了文件。</translation>
    </message>
    <message>
        <source>“{delimiter}” between cells and “{decimal}” in numbers could not be told apart.</source>
        <translation>单元格之间的“{delimiter}”和数字里的“{decimal}”会分不开。</translation>
    </message>
    <message>
        <source>Choose a comma, a semicolon or a tab between cells, and another mark in numbers.</source>
        <translation>单元格之间用逗号、分号或制表符，数字里用另一个符号。</translation>
    </message>
    <message>
        <source>This file does not fit the model.</source>
        <translation>这个文件和模型对不上。</translation>
    </message>
    <message>
        <source>It has none of the columns that the model needs: {columns}.</source>
        <translation>模型需要的列一个也没有：{columns}。</translation>
    </message>
    <message>
        <source>Choose a file with these columns, or train a model on a file like this one.</source>
        <translation>选择有这些列的文件，或者用这样的文件训练一个模型。</translation>
    </message>
    <message>
        <source>“{file}” is not a model file.</source>
        <translation>“{file}”不是模型文件。</translation>
    </message>
    <message>
        <source>Its content is damaged or is something else.</source>
        <translation>它的内容已损坏，或者是别的东西。</translation>
    </message>
    <message>
        <source>Choose a .onnx file that was saved by Acumen.</source>
        <translation>选择由 Acumen 保存的 .onnx 文件。</translation>
    </message>
    <message>
        <source>“{file}” cannot be used here.</source>
        <translation>“{file}”不能在这里使用。</translation>
    </message>
    <message>
        <source>It is a model of another program: it does not say which columns it needs.</source>
        <translation>它是别的程序的模型，没有写明需要哪些列。</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened by this version of Acumen.</source>
        <translation>这个版本的 Acumen 打不开“{file}”。</translation>
    </message>
    <message>
        <source>It was saved by a newer version (model format {found}; this one knows {known}).</source>
        <translation>它由更新的版本保存（模型格式 {found}，这里认识 {known}）。</translation>
    </message>
    <message>
        <source>Install the newer version of Acumen.</source>
        <translation>安装更新版本的 Acumen。</translation>
    </message>
    <message>
        <source>“{file}” does not answer for the rows of a table.</source>
        <translation>“{file}”不能为表格的各行作答。</translation>
    </message>
    <message>
        <source>It is a recommender: it says which items suit which people.</source>
        <translation>它是推荐模型：回答哪些物品适合哪些人。</translation>
    </message>
    <message>
        <source>Open it on the Recommendations tab, or use “acumen recommend top”.</source>
        <translation>在“推荐”页打开它，或使用“acumen recommend top”。</translation>
    </message>
    <message>
        <source>It asks for something that an Acumen model never needs ({found}).</source>
        <translation>它要求用到 Acumen 模型绝不需要的东西（{found}）。</translation>
    </message>
    <message>
        <source>Do not use this file. Ask for a fresh copy where it came from.</source>
        <translation>不要使用这个文件。向来源处要一份新的。</translation>
    </message>
    <message>
        <source>It is larger than 1 GB, which no Acumen model is.</source>
        <translation>它超过 1 GB，Acumen 的模型没有这么大的。</translation>
    </message>
    <message>
        <source>“{file}” could not be opened.</source>
        <translation>“{file}”没能打开。</translation>
    </message>
    <message>
        <source>The system said: {reason}.</source>
        <translation>系统的说法是：{reason}。</translation>
    </message>
    <message>
        <source>Check that the file is there and may be read.</source>
        <translation>检查文件是否在那里、能不能读取。</translation>
    </message>
    <message>
        <source>“{file}” cannot answer.</source>
        <translation>“{file}”没法回答。</translation>
    </message>
    <message>
        <source>Its content is damaged or was changed: {reason}.</source>
        <translation>它的内容已损坏或被改动：{reason}。</translation>
    </message>
    <message>
        <source>The cost of the rules cannot be told.</source>
        <translation>无法说明规则的代价。</translation>
    </message>
    <message>
        <source>This file carries no hidden likes to measure with.</source>
        <translation>此文件不带可用来衡量的隐藏喜好。</translation>
    </message>
    <message>
        <source>Learn again; files that are saved now carry them.</source>
        <translation>重新学习；现在保存的文件会带上它们。</translation>
    </message>
    <message>
        <source>“{file}” does not recommend anything.</source>
        <translation>“{file}”不作推荐。</translation>
    </message>
    <message>
        <source>It is a model that answers for the rows of a table.</source>
        <translation>它是为表格各行作答的模型。</translation>
    </message>
    <message>
        <source>Choose a recommender, or use this model to score a file.</source>
        <translation>选择推荐模型，或用此模型为文件打分。</translation>
    </message>
    <message>
        <source>No lists were made.</source>
        <translation>没有生成推荐列表。</translation>
    </message>
    <message>
        <source>A list of {k} items was asked for.</source>
        <translation>要求的列表长度是 {k} 个物品。</translation>
    </message>
    <message>
        <source>Ask for at least one item.</source>
        <translation>至少要求一个物品。</translation>
    </message>
    <message>
        <source>A rule cannot be followed.</source>
        <translation>有一条规则无法遵守。</translation>
    </message>
    <message>
        <source>The rule about “{rule}” says nothing to go by.</source>
        <translation>关于“{rule}”的规则没有给出依据。</translation>
    </message>
    <message>
        <source>Fill in its values and numbers, or remove it.</source>
        <translation>填上它的取值和数字，或删去这条规则。</translation>
    </message>
    <message>
        <source>It counts to {number}; the least it can count to is 1.</source>
        <translation>规则中的数量是 {number}，至少应为 1。</translation>
    </message>
    <message>
        <source>Write 1 or more, or remove it. Things that must not be offered have rules of their own.</source>
        <translation>填写 1 或更大的数，或删除这条规则；不应推荐的物品另有规则。</translation>
    </message>
    <message>
        <source>It asks when a person had something, but the log that was learned from had no dates.</source>
        <translation>它要知道某人何时有过某物，但学习所用的记录没有日期。</translation>
    </message>
    <message>
        <source>Remove the rule, or learn from a log with a column of dates.</source>
        <translation>删去这条规则，或用带日期列的记录重新学习。</translation>
    </message>
    <message>
        <source>It measures “{column}”, which holds no numbers but: {values}.</source>
        <translation>它要衡量“{column}”，而该列不是数字，而是：{values}。</translation>
    </message>
    <message>
        <source>Use a column of numbers, or a rule about the values of “{column}”.</source>
        <translation>改用数字列，或改用关于“{column}”取值的规则。</translation>
    </message>
    <message>
        <source>The rules leave nothing to offer.</source>
        <translation>按这些规则，没有可以推荐的物品。</translation>
    </message>
    <message>
        <source>None of the {items} items meets all of them.</source>
        <translation>{items} 个物品中没有一个符合全部规则。</translation>
    </message>
    <message>
        <source>Change or remove a rule.</source>
        <translation>修改或移除一条规则。</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>没有可比较的内容。</translation>
    </message>
    <message>
        <source>“{item}” is not among the items that were learned from, and nothing else is said about it.</source>
        <translation>“{item}”不在学习过的物品之中，也没有关于它的其他信息。</translation>
    </message>
    <message>
        <source>Choose an item of the list, or fill in what is known about the new one.</source>
        <translation>从列表中选择物品，或填写新物品的已知信息。</translation>
    </message>
    <message>
        <source>New items cannot be compared.</source>
        <translation>无法比较新物品。</translation>
    </message>
    <message>
        <source>This recommender learned from likes alone, not from columns about the items.</source>
        <translation>此推荐模型只从喜好中学习，没有用到物品的资料列。</translation>
    </message>
    <message>
        <source>Learn again with a table about the items, such as category, text or tags.</source>
        <translation>加上物品资料表（例如类别、文字或标签）重新学习。</translation>
    </message>
    <message>
        <source>There is nobody to make lists for.</source>
        <translation>没有可以推荐的对象。</translation>
    </message>
    <message>
        <source>The recommender keeps no people, or the file names none.</source>
        <translation>推荐模型不保存人员，或文件中没有写明任何人。</translation>
    </message>
    <message>
        <source>Give a file with people, or one with people and what they like.</source>
        <translation>提供写有人员的文件，或写有人员及其喜好的文件。</translation>
    </message>
    <message>
        <source>“{file}” does not say who likes what.</source>
        <translation>“{file}”没有说明谁喜欢什么。</translation>
    </message>
    <message>
        <source>It needs a column of people and a column of items; it has: {columns}.</source>
        <translation>需要一列人和一列物品；现有的列：{columns}。</translation>
    </message>
    <message>
        <source>Give a file with the columns “user” and “item”, one row for each thing liked.</source>
        <translation>提供含“user”和“item”两列的文件，每个喜欢的物品一行。</translation>
    </message>
    <message>
        <source>“{file}” cannot be written.</source>
        <translation>“{file}”没法写入。</translation>
    </message>
    <message>
        <source>The ending “{ending}” is not known.</source>
        <translation>不认识扩展名“{ending}”。</translation>
    </message>
    <message>
        <source>Use a name that ends in .csv, .xlsx or .parquet.</source>
        <translation>文件名要以 .csv、.xlsx 或 .parquet 结尾。</translation>
    </message>
    <message>
        <source>“{file}” cannot hold all rows.</source>
        <translation>“{file}”装不下所有的行。</translation>
    </message>
    <message>
        <source>A sheet of Excel ends at row 1,048,576.</source>
        <translation>Excel 的一张工作表最多到第 1,048,576 行。</translation>
    </message>
    <message>
        <source>Save as .csv or .parquet.</source>
        <translation>存为 .csv 或 .parquet。</translation>
    </message>
    <message>
        <source>A part of Acumen is missing: “{part}”.</source>
        <translation>Acumen 缺少一个部件：“{part}”。</translation>
    </message>
    <message>
        <source>It was installed with Acumen, and this copy does not have it.</source>
        <translation>它本应随 Acumen 一起安装，但这份安装中没有。</translation>
    </message>
    <message>
        <source>“{file}” would be lost.</source>
        <translation>“{file}”会丢失。</translation>
    </message>
    <message>
        <source>A result would be written over it: it is also read, or written for another result.</source>
        <translation>结果会覆盖这个文件：它正在被读取，或者另一个结果也要写到这里。</translation>
    </message>
    <message>
        <source>Choose a name of its own for every result.</source>
        <translation>给每个结果单独取一个名称。</translation>
    </message>
    <message>
        <source>There is not enough data to learn from.</source>
        <translation>数据不够，没法学习。</translation>
    </message>
    <message>
        <source>Only {rows} rows have a value in “{target}”; at least {needed} are needed.</source>
        <translation>只有 {rows} 行的“{target}”有值，至少需要 {needed} 行。</translation>
    </message>
    <message>
        <source>Open a file with more rows, or ask about another column.</source>
        <translation>打开行数更多的文件，或者换一列来提问。</translation>
    </message>
    <message>
        <source>There is nothing to learn about “{target}”.</source>
        <translation>“{target}”没有什么可学的。</translation>
    </message>
    <message>
        <source>It has the same value in every row ({value}).</source>
        <translation>它在每一行都是同一个值（{value}）。</translation>
    </message>
    <message>
        <source>Ask about another column, or open a file where it varies.</source>
        <translation>换一列来提问，或者打开这一列有变化的文件。</translation>
    </message>
    <message>
        <source>There is not enough data to learn “{target}”.</source>
        <translation>数据不够，没法学习“{target}”。</translation>
    </message>
    <message>
        <source>Fewer than two of its values occur in {needed} or more rows.</source>
        <translation>出现 {needed} 行以上的值不到两个。</translation>
    </message>
    <message>
        <source>Open a file with more rows for each value, or ask about another column.</source>
        <translation>打开每个值都有更多行的文件，或者换一列来提问。</translation>
    </message>
    <message>
        <source>“{target}” has too many different values to predict one of them.</source>
        <translation>“{target}”的不同值太多，没法预测是其中哪一个。</translation>
    </message>
    <message>
        <source>It has {distinct} different values; up to {most} can be told apart.</source>
        <translation>它有 {distinct} 个不同的值，最多能分清 {most} 个。</translation>
    </message>
    <message>
        <source>Group its values into fewer, or ask about another column.</source>
        <translation>把它的值归并得少一些，或者换一列来提问。</translation>
    </message>
    <message>
        <source>“{target}” cannot be predicted.</source>
        <translation>“{target}”没法预测。</translation>
    </message>
    <message>
        <source>Its values are different in almost every row: they name the row or describe it.</source>
        <translation>它的值几乎每行都不同：只是标明行，或者描述行。</translation>
    </message>
    <message>
        <source>Ask about a column whose values repeat, or about a number.</source>
        <translation>换一列值会重复的，或者换一列数字。</translation>
    </message>
    <message>
        <source>It holds dates, and dates are not predicted in this version.</source>
        <translation>它装的是日期，这个版本还不预测日期。</translation>
    </message>
    <message>
        <source>Ask about a number, such as the days until the date.</source>
        <translation>换一列数字，比如到那一天还有几天。</translation>
    </message>
    <message>
        <source>“{target}” cannot be predicted as a number.</source>
        <translation>“{target}”没法当作数值来预测。</translation>
    </message>
    <message>
        <source>Its values are words, such as “{value}”.</source>
        <translation>它的值是文字，比如“{value}”。</translation>
    </message>
    <message>
        <source>Predict it as a category, or ask about another column.</source>
        <translation>当作类别来预测，或者换一列来提问。</translation>
    </message>
    <message>
        <source>There is no column to learn “{target}” from.</source>
        <translation>没有可以用来学习“{target}”的列。</translation>
    </message>
    <message>
        <source>Every other column is empty, always the same, or only names the row.</source>
        <translation>其他各列不是空的，就是每行都一样，或者只用来标明行。</translation>
    </message>
    <message>
        <source>Keep one of the columns that are left out, or open a file with more columns.</source>
        <translation>从没有用到的列里要回一列，或者打开列更多的文件。</translation>
    </message>
    <message>
        <source>“{positive}” is not a value of “{target}”.</source>
        <translation>“{target}”里没有“{positive}”这个值。</translation>
    </message>
    <message>
        <source>Its values are: {values}.</source>
        <translation>它的值有：{values}。</translation>
    </message>
    <message>
        <source>Choose one of these values as the answer that matters.</source>
        <translation>从这些值里选出要紧的那个答案。</translation>
    </message>
    <message>
        <source>A file without people could not be made.</source>
        <translation>无法生成不含人员的文件。</translation>
    </message>
    <message>
        <source>Without the people, it would not answer the same for the same likes.</source>
        <translation>去掉人员后，对同样的喜好会给出不同的回答。</translation>
    </message>
    <message>
        <source>Make the recommendations again, then export once more.</source>
        <translation>重新生成推荐，然后再导出一次。</translation>
    </message>
    <message>
        <source>The answers were not saved.</source>
        <translation>答案没有保存。</translation>
    </message>
    <message>
        <source>“{file}” is the file that is being read.</source>
        <translation>“{file}”就是正在读取的文件。</translation>
    </message>
    <message>
        <source>Choose another name for the answers.</source>
        <translation>给答案换一个文件名。</translation>
    </message>
    <message>
        <source>“{file}” cannot be made smaller.</source>
        <translation>“{file}”无法缩小。</translation>
    </message>
    <message>
        <source>It does not say how it was learned, or asks for a learner that is not here.</source>
        <translation>它没有说明自己是怎样学出来的，或者需要这里没有的学习方法。</translation>
    </message>
    <message>
        <source>Train again, then export the smaller file.</source>
        <translation>重新训练，然后导出较小的文件。</translation>
    </message>
    <message>
        <source>The table is not the same as when the model was learned, or it is read otherwise.</source>
        <translation>表格与训练该模型时不同，或者读取方式不同。</translation>
    </message>
    <message>
        <source>Use the table and the steps that it was learned from, or train again.</source>
        <translation>使用训练时的表格和步骤，或重新训练。</translation>
    </message>
    <message>
        <source>There is no model file of the size “{size}”.</source>
        <translation>没有大小为“{size}”的模型文件。</translation>
    </message>
    <message>
        <source>A smaller file is one of these: {sizes}.</source>
        <translation>较小的文件有以下几种：{sizes}。</translation>
    </message>
    <message>
        <source>Choose one of these sizes.</source>
        <translation>从这些大小中选择一种。</translation>
    </message>
    <message>
        <source>The setting “{setting}” cannot be used.</source>
        <translation>设置“{setting}”无法使用。</translation>
    </message>
    <message>
        <source>It is {value}; it can be from {least} to {most}.</source>
        <translation>现在是 {value}；可以从 {least} 到 {most}。</translation>
    </message>
    <message>
        <source>Choose a number between these two, or leave the setting out.</source>
        <translation>在这两个数之间选一个，或者省略这项设置。</translation>
    </message>
    <message>
        <source>The table was not saved.</source>
        <translation>表格没有保存。</translation>
    </message>
    <message>
        <source>“{file}” is the file that it was read from, and stays as it is.</source>
        <translation>“{file}”是表格的来源文件，保持原样。</translation>
    </message>
    <message>
        <source>The work stopped in the middle.</source>
        <translation>工作中途停下了。</translation>
    </message>
    <message>
        <source>The part of Acumen that does the work crashed (code {code}).</source>
        <translation>Acumen 负责这项工作的部分崩溃了（代码 {code}）。</translation>
    </message>
    <message>
        <source>Try again. If it happens again with this file, try fewer columns. Nothing that was saved is lost.</source>
        <translation>再试一次。如果对这个文件又出现，试试少用几列。保存过的都没有丢。</translation>
    </message>
    <message>
        <source>The system ended it, most likely because the computer ran out of memory.</source>
        <translation>系统终止了它，多半是因为电脑的内存用完了。</translation>
    </message>
    <message>
        <source>Close other programs, or use fewer rows or columns, then try again. Nothing that was saved is lost.</source>
        <translation>关闭其他程序，或者减少行或列，然后再试一次。保存过的都没有丢。</translation>
    </message>
    <message>
        <source>The work could not be started.</source>
        <translation>工作没能开始。</translation>
    </message>
    <message>
        <source>The system refused to start another process: {reason}.</source>
        <translation>系统拒绝再启动一个进程：{reason}。</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>关闭其他程序，再试一次。</translation>
    </message>
    <message>
        <source>The work could not be finished.</source>
        <translation>工作没能完成。</translation>
    </message>
    <message>
        <source>Free some space, then try again. Nothing that was saved before is lost.</source>
        <translation>腾出一些空间，再试一次。之前保存的都没有丢。</translation>
    </message>
    <message>
        <source>The rule “{rule}” was not understood.</source>
        <translation>规则“{rule}”没有看懂。</translation>
    </message>
    <message>
        <source>A rule is one of: {examples}.</source>
        <translation>规则的写法有：{examples}。</translation>
    </message>
    <message>
        <source>Write the rule like one of these; several values are separated by “|”.</source>
        <translation>按其中一种写法书写；多个值用“|”分隔。</translation>
    </message>
</context>
<context>
    <name>ErrsSection</name>
    <message>
        <source>Where it errs</source>
        <translation>错在哪里</translation>
    </message>
</context>
<context>
    <name>ExportSection</name>
    <message>
        <source>Lists for everyone</source>
        <translation>所有人的列表</translation>
    </message>
    <message>
        <source>Write the lists…</source>
        <translation>写出列表…</translation>
    </message>
    <message>
        <source>Progress of writing</source>
        <translation>写出进度</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写出…</translation>
    </message>
    <message>
        <source>One row for each thing offered</source>
        <translation>每条推荐一行</translation>
    </message>
    <message>
        <source>One row for each person</source>
        <translation>每人一行</translation>
    </message>
    <message>
        <source>With the reason for each</source>
        <translation>附上每条的理由</translation>
    </message>
    <message>
        <source>Only the people of a file…</source>
        <translation>只针对某个文件中的人…</translation>
    </message>
    <message>
        <source>Without people: it is then given what somebody likes</source>
        <translation>不含人员：使用时给出某人的喜好</translation>
    </message>
    <message>
        <source>Export the model file…</source>
        <translation>导出模型文件…</translation>
    </message>
    <message>
        <source>One .onnx file that answers the same anywhere</source>
        <translation>一个 .onnx 文件，在任何地方给出相同的回答</translation>
    </message>
    <message>
        <source>The model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>To serve people by their id, the file carries what each of them chose, as item numbers. Whoever gets the file gets these, too. A file without people knows nobody: each question has to say what somebody likes.</source>
        <translation>为了按编号为人推荐，文件带有每个人选择过什么（以物品序号表示）。拿到文件的人也就拿到了这些。不含人员的文件不认识任何人：每次提问都要说明喜欢什么。</translation>
    </message>
    <message>
        <source>How good the lists are and for whom, in sentences and figures, as one page to print.</source>
        <translation>列表有多好、对谁好，用句子和数字写成可打印的一页。</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>A report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>For everyone in the model</source>
        <translation>模型中的所有人</translation>
    </message>
    <message>
        <source>For the people of {file}</source>
        <translation>{file} 中的人</translation>
    </message>
    <message>
        <source>For everyone instead</source>
        <translation>改为所有人</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
</context>
<context>
    <name>FiguresAsk</name>
    <message>
        <source>Add a figure</source>
        <translation>再加一个数值</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>of</source>
        <translation>来自列</translation>
    </message>
    <message>
        <source>Name of the new column</source>
        <translation>新列的名字</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Tables, projects and models</source>
        <translation>表格、项目和模型</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Score a file</source>
        <translation>预测一个文件</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Export the model file</source>
        <translation>导出模型文件</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>保存答案</translation>
    </message>
    <message>
        <source>Choose the other table</source>
        <translation>选择另一张表</translation>
    </message>
    <message>
        <source>Save the lists</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>Take steps from a file</source>
        <translation>从文件读取步骤</translation>
    </message>
    <message>
        <source>Save the steps</source>
        <translation>保存步骤</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Training is still running.</source>
        <translation>训练还在进行。</translation>
    </message>
    <message>
        <source>Closing now stops it, and what this run has learned so far is lost. Everything else is saved.</source>
        <translation>现在关闭会中止训练，这一次学到的都会丢失。其他一切都已保存。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Nothing doubtful.</source>
        <translation>没有疑点。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>读出的内容</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>疑点</translation>
    </message>
</context>
<context>
    <name>FileRequests</name>
    <message>
        <source>small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>tiny</source>
        <translation>极小</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Show all fields</source>
        <translation>显示全部字段</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>There is no column “{name}”.</source>
        <translation>没有叫“{name}”的列。</translation>
    </message>
    <message>
        <source>There is no column “{name}”; “{near}” is meant, perhaps.</source>
        <translation>没有叫“{name}”的列；也许是指“{near}”。</translation>
    </message>
    <message>
        <source>There is no function “{name}”.</source>
        <translation>没有叫“{name}”的函数。</translation>
    </message>
    <message>
        <source>“{name}” takes {least} to {most} values, and {given} are given.</source>
        <translation>“{name}”需要 {least} 到 {most} 个值，这里给了 {given} 个。</translation>
    </message>
    <message>
        <source>“{name}” takes {most} values, and {given} are given.</source>
        <translation>“{name}”需要 {most} 个值，这里给了 {given} 个。</translation>
    </message>
    <message>
        <source>“{name}” needs {needed} there, not {given}.</source>
        <translation>“{name}”在这里需要{needed}，而不是{given}。</translation>
    </message>
    <message>
        <source>“{name}” needs a fixed value there, not a column.</source>
        <translation>“{name}”在这里需要一个固定的值，而不是列。</translation>
    </message>
    <message>
        <source>“{name}” is given {first} and {second}; both must be the same.</source>
        <translation>给“{name}”的是{first}和{second}；两者必须是同一种。</translation>
    </message>
    <message>
        <source>“{text}” is no date; write it like 2025-04-03.</source>
        <translation>“{text}”不是日期；写法如 2025-04-03。</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>round(price, 2): to so many decimals</source>
        <translation>round(price, 2)：保留几位小数</translation>
    </message>
    <message>
        <source>abs(change): without its sign</source>
        <translation>abs(change)：去掉正负号</translation>
    </message>
    <message>
        <source>floor(age): the whole number below</source>
        <translation>floor(age)：向下取整</translation>
    </message>
    <message>
        <source>ceil(age): the whole number above</source>
        <translation>ceil(age)：向上取整</translation>
    </message>
    <message>
        <source>sqrt(area): the square root</source>
        <translation>sqrt(area)：平方根</translation>
    </message>
    <message>
        <source>log(income): the natural logarithm</source>
        <translation>log(income)：自然对数</translation>
    </message>
    <message>
        <source>log10(income): how many digits</source>
        <translation>log10(income)：以 10 为底的对数</translation>
    </message>
    <message>
        <source>exp(rate): the opposite of log</source>
        <translation>exp(rate)：log 的反函数</translation>
    </message>
    <message>
        <source>min(a, b): the smaller one</source>
        <translation>min(a, b)：较小的一个</translation>
    </message>
    <message>
        <source>max(a, b): the larger one</source>
        <translation>max(a, b)：较大的一个</translation>
    </message>
    <message>
        <source>len(name): how many letters</source>
        <translation>len(name)：字符个数</translation>
    </message>
    <message>
        <source>lower(name): in small letters</source>
        <translation>lower(name)：改成小写</translation>
    </message>
    <message>
        <source>upper(code): in capitals</source>
        <translation>upper(code)：改成大写</translation>
    </message>
    <message>
        <source>trim(name): without outer spaces</source>
        <translation>trim(name)：去掉首尾空格</translation>
    </message>
    <message>
        <source>contains(note, "urgent"): whether the text is in it</source>
        <translation>contains(note, "urgent")：是否包含这段文字</translation>
    </message>
    <message>
        <source>starts(code, "A"): whether it begins so</source>
        <translation>starts(code, "A")：是否以此开头</translation>
    </message>
    <message>
        <source>ends(mail, ".org"): whether it ends so</source>
        <translation>ends(mail, ".org")：是否以此结尾</translation>
    </message>
    <message>
        <source>replace(code, "-", ""): another text instead</source>
        <translation>replace(code, "-", "")：换成另一段文字</translation>
    </message>
    <message>
        <source>left(code, 3): its first letters</source>
        <translation>left(code, 3)：开头几个字符</translation>
    </message>
    <message>
        <source>right(code, 3): its last letters</source>
        <translation>right(code, 3)：末尾几个字符</translation>
    </message>
    <message>
        <source>middle(code, 2, 3): three letters from the second on</source>
        <translation>middle(code, 2, 3)：从第二个起的三个字符</translation>
    </message>
    <message>
        <source>text(amount): a number or date as text</source>
        <translation>text(amount)：数字或日期变成文本</translation>
    </message>
    <message>
        <source>number(code): a text as number</source>
        <translation>number(code)：文本变成数字</translation>
    </message>
    <message>
        <source>date("2025-04-03"): a text as date</source>
        <translation>date("2025-04-03")：文本变成日期</translation>
    </message>
    <message>
        <source>year(joined): its year</source>
        <translation>year(joined)：年份</translation>
    </message>
    <message>
        <source>quarter(joined): from 1 to 4</source>
        <translation>quarter(joined)：季度，1 到 4</translation>
    </message>
    <message>
        <source>month(joined): from 1 to 12</source>
        <translation>month(joined)：月份，1 到 12</translation>
    </message>
    <message>
        <source>day(joined): of the month</source>
        <translation>day(joined)：当月第几天</translation>
    </message>
    <message>
        <source>hour(joined): from 0 to 23</source>
        <translation>hour(joined)：小时，0 到 23</translation>
    </message>
    <message>
        <source>weekday(joined): 1 is Monday, 7 is Sunday</source>
        <translation>weekday(joined)：1 是星期一，7 是星期日</translation>
    </message>
    <message>
        <source>days_between(ordered, sent): days from the first to the second</source>
        <translation>days_between(ordered, sent)：从前者到后者的天数</translation>
    </message>
    <message>
        <source>if(age &gt;= 18, "adult", "child"): one or the other</source>
        <translation>if(age &gt;= 18, "adult", "child")：二者取一</translation>
    </message>
    <message>
        <source>coalesce(mobile, phone): the first that is not missing</source>
        <translation>coalesce(mobile, phone)：第一个不空缺的值</translation>
    </message>
    <message>
        <source>is_missing(age): whether there is no value</source>
        <translation>is_missing(age)：是否空缺</translation>
    </message>
    <message>
        <source>There is nothing written.</source>
        <translation>什么也没写。</translation>
    </message>
    <message>
        <source>It is longer than {most} characters.</source>
        <translation>它超过了 {most} 个字符。</translation>
    </message>
    <message>
        <source>It has too many brackets inside each other.</source>
        <translation>括号嵌套得太多。</translation>
    </message>
    <message>
        <source>“{found}” was not expected there.</source>
        <translation>这里不该出现“{found}”。</translation>
    </message>
    <message>
        <source>It ends too early.</source>
        <translation>没有写完。</translation>
    </message>
    <message>
        <source>A closing bracket is missing.</source>
        <translation>少了一个右括号。</translation>
    </message>
    <message>
        <source>A closing quote is missing.</source>
        <translation>少了一个结束的引号。</translation>
    </message>
    <message>
        <source>A “]” behind the name of a column is missing.</source>
        <translation>列名后面少了“]”。</translation>
    </message>
</context>
<context>
    <name>FormulaAsk</name>
    <message>
        <source>What can be written</source>
        <translation>可以写什么</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>One line of the table: one customer, one house, one order.</source>
        <translation>表里的一条记录：一位顾客、一套房子、一笔订单。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>One thing that is known about every row, such as the age or the price.</source>
        <translation>每一行都有的一项情况，比如年龄或价格。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What the values of a column are: numbers, categories, yes or no, dates, text, or an id. Acumen finds it out and learns differently from each; a wrong guess is corrected on the Data tab.</source>
        <translation>一列的值是什么：数字、类别、是或否、日期、文本，还是编号。Acumen 会自己判断，并按类型用不同的方法学习；判断错了，可以在“数据”页改正。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>A value that only names the row, such as a customer number. It says nothing about rows to come, so nothing is learned from it.</source>
        <translation>只用来标明行的值，比如顾客号。它说明不了以后的行，所以不从中学习。</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Cells without a value. Learning and answering work with them; that a value is missing can itself be a clue.</source>
        <translation>没有值的单元格。学习和回答都能应付；缺了值，这件事本身也可能是线索。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>One change of the table after it was read, such as filling gaps. The file stays as it is; the steps are kept in the project and in the model file, and later files go through them too.</source>
        <translation>读取之后对表格的一次改动，例如填补空缺。文件保持原样；步骤保存在项目和模型文件里，以后的文件也会经过同样的步骤。</translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Columns of another table, added where a key, such as a customer number, is the same in both.</source>
        <translation>在两张表的键（例如客户编号）相同之处，补上另一张表的列。</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>不同的值</translation>
    </message>
    <message>
        <source>How many values there are when each is counted only once.</source>
        <translation>相同的值只算一次，一共有多少个值。</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>The median: half of the rows lie below it and half above. A few extreme values do not move it.</source>
        <translation>从小到大排好后，正中间的那个数：一半的行比它小，一半比它大。少数极端值影响不了它。</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>The sum of all values divided by their number. A few extreme values can pull it far.</source>
        <translation>所有值的总和除以个数。少数极端值就能把它拉偏。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Which characters the bytes of a text file stand for. With a wrong one, accents and Chinese characters turn into nonsense.</source>
        <translation>文本文件里的字节代表哪些文字。编码不对，中文和带重音的字母就成了乱码。</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>The character that ends one cell of a text file and starts the next, often a comma.</source>
        <translation>文本文件里隔开两个单元格的符号，多半是逗号。</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Something in the file that Acumen had to guess. It is shown with the evidence and with what else it could be.</source>
        <translation>文件里 Acumen 只能靠猜的地方。会附上依据，以及还可能是什么。</translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation>线性模型</translation>
    </message>
    <message>
        <source>Adds up one weight for each column. Simple, quick, and often hard to beat on small tables.</source>
        <translation>每一列一个权重，加在一起。简单、快，在小表上往往很难超过。</translation>
    </message>
    <message>
        <source>Random trees</source>
        <translation>极端随机树</translation>
    </message>
    <message>
        <source>Many trees of yes-or-no questions, each grown a little differently; their answers are averaged.</source>
        <translation>许多棵由是非题组成的树，每一棵都长得略有不同，答案取平均。</translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation>随机森林</translation>
    </message>
    <message>
        <source>Many trees of yes-or-no questions, each grown from rows drawn anew by chance; their answers are averaged.</source>
        <translation>许多棵由是非题组成的树，每一棵都用重新随机抽取的行来生长，答案取平均。</translation>
    </message>
    <message>
        <source>Bagged trees</source>
        <translation>抽样树</translation>
    </message>
    <message>
        <source>Many trees of yes-or-no questions, each grown from rows drawn anew by chance and free to ask about every column; their answers are averaged. Good where one or two columns decide nearly everything.</source>
        <translation>许多由是非题组成的树，每棵都用重新随机抽取的行长成，每一列都可以问；它们的答案取平均。一两列几乎决定一切时效果好。</translation>
    </message>
    <message>
        <source>Linear model of strong columns</source>
        <translation>重点列线性模型</translation>
    </message>
    <message>
        <source>Adds up one weight for each column, and lets columns that tell much on their own have more say.</source>
        <translation>给每一列一个权重再相加；单独就能说明很多的列更有分量。</translation>
    </message>
    <message>
        <source>Boosted trees (LightGBM)</source>
        <translation>提升树（LightGBM）</translation>
    </message>
    <message>
        <source>Trees of yes-or-no questions grown one after the other, each correcting those before it.</source>
        <translation>由是非题组成的树一棵接一棵地长，后面的纠正前面的错误。</translation>
    </message>
    <message>
        <source>Symmetric trees (CatBoost)</source>
        <translation>对称提升树（CatBoost）</translation>
    </message>
    <message>
        <source>Trees grown one after the other, each correcting those before it; a level of a tree asks all rows the same question, which keeps it steady where rows are few.</source>
        <translation>一棵接一棵生长的树，后面的纠正前面的；树的每一层对所有行问同一个问题，行数少时也很稳定。</translation>
    </message>
    <message>
        <source>Neural nets</source>
        <translation>神经网络</translation>
    </message>
    <message>
        <source>Layers of weighted sums, each bent a little and handed on to the next. Several nets learn side by side, and their answers are averaged.</source>
        <translation>一层层加权求和，每层的结果稍作弯曲后交给下一层。几个网络并排学习，再对答案取平均。</translation>
    </message>
    <message>
        <source>Smooth model</source>
        <translation>平滑模型</translation>
    </message>
    <message>
        <source>Gives rows that are alike answers that are alike: a curve instead of steps or a straight line. Its file holds known rows as scaled numbers.</source>
        <translation>相似的行得到相似的答案：是一条曲线，而不是台阶或直线。它的文件里以缩放后的数字保存已知的行。</translation>
    </message>
    <message>
        <source>Naive Bayes</source>
        <translation>朴素贝叶斯</translation>
    </message>
    <message>
        <source>Counts which words stand in the texts of each category, and answers the category whose words fit best.</source>
        <translation>统计每个类别的文本里有哪些词，回答用词最吻合的类别。</translation>
    </message>
    <message>
        <source>Nearest examples</source>
        <translation>最近的样例</translation>
    </message>
    <message>
        <source>Looks for the known rows that are most like a new one and answers what they had; the nearest count most. Its file holds known rows as scaled numbers.</source>
        <translation>找出与新行最相似的已知行，按它们的结果来回答，越近的分量越重。它的文件里以缩放后的数字保存已知的行。</translation>
    </message>
    <message>
        <source>Short tree</source>
        <translation>短决策树</translation>
    </message>
    <message>
        <source>A few yes-or-no questions, one after the other, that lead to the answer. It can be followed by hand and has no share in the answer of the full model.</source>
        <translation>几道依次回答的是非题，最后得出答案。可以手工照着做，在完整模型的答案里不占份额。</translation>
    </message>
    <message>
        <source>Points card</source>
        <translation>积分卡</translation>
    </message>
    <message>
        <source>Whole points for what is true of a row; their sum is the answer. It can be followed by hand and has no share in the answer of the full model.</source>
        <translation>一行符合哪些条件就得哪些整数分，总分就是答案。可以手工照着做，在完整模型的答案里不占份额。</translation>
    </message>
    <message>
        <source>Short sum</source>
        <translation>简短加和</translation>
    </message>
    <message>
        <source>Keeps only the columns that matter, and each adds or takes away a little. It can be followed by hand and has no share in the answer of the full model.</source>
        <translation>只留下起作用的列，每一列加一点或减一点。可以手工照着做，在完整模型的答案里不占份额。</translation>
    </message>
    <message>
        <source>Added model</source>
        <translation>外接模型</translation>
    </message>
    <message>
        <source>A model from elsewhere that was put into Acumen's folder for added models. It answers by looking at the known rows, so its file holds them as scaled numbers.</source>
        <translation>从别处得来、放进 Acumen 外接模型文件夹的模型。它看着已知的行来回答，所以模型文件里含有这些行（缩放后的数字）。</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>What somebody is likely to choose next, found from what they and others have chosen so far.</source>
        <translation>某人接下来可能选择什么，从本人和其他人以往的选择中得出。</translation>
    </message>
    <message>
        <source>Bestsellers</source>
        <translation>畅销榜</translation>
    </message>
    <message>
        <source>The same list for everyone: what most people like. Lists made for each person are only worth their trouble if they find more than this one.</source>
        <translation>对所有人都一样的列表：多数人喜欢的东西。为每个人单独做的列表，只有比它找到更多才值得。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What a list has to keep to, whatever the model thinks. What each rule costs is measured on purchases that were hidden: of 100 people, how many fewer find something in their list.</source>
        <translation>无论模型怎么看，列表都必须遵守的要求。每条规则的代价用隐藏起来的购买来衡量：每 100 人中，少多少人能在列表里找到东西。</translation>
    </message>
    <message>
        <source>How varied</source>
        <translation>多样程度</translation>
    </message>
    <message>
        <source>Towards the right, a list offers fewer things that resemble each other, and reaches further down.</source>
        <translation>越往右，列表中彼此相似的东西越少，也会选到排得更靠后的东西。</translation>
    </message>
    <message>
        <source>Found something</source>
        <translation>有所发现</translation>
    </message>
    <message>
        <source>How many of 100 people find at least one of their hidden choices in the top 10.</source>
        <translation>每 100 人中，有多少人在前 10 个里至少找到一个被隐藏的选择。</translation>
    </message>
    <message>
        <source>Found of all</source>
        <translation>找回比例</translation>
    </message>
    <message>
        <source>Recall: how many of a person's hidden choices are in the top 20.</source>
        <translation>召回率：一个人被隐藏的选择有多少在前 20 个里。</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表顺序</translation>
    </message>
    <message>
        <source>NDCG: hits count more the higher they stand in the top 10; 1 is a perfect list.</source>
        <translation>NDCG：命中在前 10 个里排得越靠前越有分量；1 表示完美的列表。</translation>
    </message>
    <message>
        <source>Hits at the top</source>
        <translation>靠前命中</translation>
    </message>
    <message>
        <source>MAP: how pure the top 10 is down to each hit, on average; 1 is a perfect list.</source>
        <translation>MAP：到每个命中为止前 10 个有多准，取平均；1 表示完美的列表。</translation>
    </message>
    <message>
        <source>First hit</source>
        <translation>首个命中</translation>
    </message>
    <message>
        <source>MRR: 1 if the first thing in the list is a hit, one half if it is the second, and so on.</source>
        <translation>MRR：第一个就命中为 1，第二个才命中为二分之一，依此类推。</translation>
    </message>
    <message>
        <source>Hits before others</source>
        <translation>命中在前</translation>
    </message>
    <message>
        <source>AUC: how often a hidden choice stands before something that was not chosen; 0.5 is chance.</source>
        <translation>AUC：被隐藏的选择排在未选东西前面的比例；0.5 等于碰运气。</translation>
    </message>
    <message>
        <source>Part of the catalogue</source>
        <translation>目录覆盖</translation>
    </message>
    <message>
        <source>Coverage: how much of the catalogue is offered to anyone at all.</source>
        <translation>覆盖率：目录中有多少至少推荐给了某个人。</translation>
    </message>
    <message>
        <source>Little known</source>
        <translation>新颖程度</translation>
    </message>
    <message>
        <source>Novelty: how little known the offered things are; one more means half as many know them.</source>
        <translation>新颖度：推荐的东西有多不为人知；每多 1，知道的人就少一半。</translation>
    </message>
    <message>
        <source>Variety in a list</source>
        <translation>列表内差异</translation>
    </message>
    <message>
        <source>Diversity: how unlike each other the things in one list are; 1 is most varied.</source>
        <translation>多样性：一个列表里的东西彼此有多不同；1 表示最多样。</translation>
    </message>
    <message>
        <source>Holds the catalogue together</source>
        <translation>连接目录</translation>
    </message>
    <message>
        <source>Whoever walks from item to item along common buyers often passes it (PageRank). It may sell less than a bestseller and still lead to everything else.</source>
        <translation>沿着共同的购买者从一件物品走到另一件，常常会经过它（PageRank）。它可能不如畅销品卖得多，却通向其他一切。</translation>
    </message>
    <message>
        <source>Long tail</source>
        <translation>长尾</translation>
    </message>
    <message>
        <source>The many items that few people choose, behind the few that most choose.</source>
        <translation>少数热门之后，大量只有少数人选择的物品。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标列</translation>
    </message>
    <message>
        <source>The column that is to be known for new rows. Its past values are what learning learns from.</source>
        <translation>新的行里想要知道的那一列。学习就是从它过去的值里学。</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>What the model answers for a row: the likeliest category, or a number.</source>
        <translation>模型为一行给出的答案：最可能的类别，或者一个数。</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>How sure the model is of an answer, from 0 to 100 %. Of all rows given 70 %, about 70 in 100 should turn out that way.</source>
        <translation>模型对一个答案有多大把握，从 0 到 100%。所有说 70% 的行，每 100 行应该有 70 行左右真是这样。</translation>
    </message>
    <message>
        <source>The answer that matters</source>
        <translation>要紧的那个答案</translation>
    </message>
    <message>
        <source>The one of two answers that something is done about, such as “leaves”. Precision and recall are counted for it.</source>
        <translation>两种答案里需要采取行动的那一种，比如“流失”。精确率和召回率都是针对它算的。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Finding in past rows how the other columns go together with the target.</source>
        <translation>从过去的行里找出其他各列和目标列之间的联系。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What training produces: a rule that answers for rows whose target is not known.</source>
        <translation>训练的成果：一套规则，能为还不知道目标的行给出答案。</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>The trained model as one .onnx file. It takes the columns as they are in the data, works on any computer without Acumen, and holds no rows of the training data unless Results says so.</source>
        <translation>训练好的模型，一个 .onnx 文件。它直接接收数据中原样的各列，不装 Acumen 的电脑上也能用；除非“结果”页另有说明，不含任何一行训练数据。</translation>
    </message>
    <message>
        <source>Rows in the model file</source>
        <translation>模型文件里的行</translation>
    </message>
    <message>
        <source>Some ways of learning compare new rows with known ones, so the model file holds rows of the table as scaled numbers. On small tables they are often among the best. Without them, whoever has the file has no row of the table.</source>
        <translation>有些学习方法拿新行与已知行作比较，所以模型文件里存有表中的行（换算过的数值）。表小的时候，它们往往属于最好的一类。不用它们，拿到文件的人就得不到表里的任何一行。</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学习方法</translation>
    </message>
    <message>
        <source>One way of learning. Several are tried on the same rows, and the better ones answer together.</source>
        <translation>学习的一种办法。几种方法用同样的行来试，表现好的几种一起作答。</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>共同作答</translation>
    </message>
    <message>
        <source>The weighted average of several learners' answers. It is usually better and steadier than any one of them.</source>
        <translation>几种学习方法的答案按权重平均。通常比其中任何一种都更好、更稳。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How much one learner counts in the blend. All weights together are 100 %.</source>
        <translation>一种学习方法在共同作答里占多少份量。所有权重加起来是 100%。</translation>
    </message>
    <message>
        <source>Time to learn</source>
        <translation>学习时间</translation>
    </message>
    <message>
        <source>How long training may take. More time tries more; the first answer comes within seconds anyway.</source>
        <translation>训练最多可以用多久。时间多，尝试就多；不管怎样，几秒钟之内就有第一个答案。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The number that all chance in training starts from. The same file, settings and seed give the same model again.</source>
        <translation>训练中一切随机都从这个数开始。文件、设置和种子都相同，得到的模型也相同。</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <source>The rows are split into parts; each part is answered by models that learned only from the other parts. So every row serves as an honest test.</source>
        <translation>把行分成几份，每一份都由只学过其余各份的模型来回答。这样每一行都是公正的检验。</translation>
    </message>
    <message>
        <source>Hold-out</source>
        <translation>留出的行</translation>
    </message>
    <message>
        <source>Rows that are put aside before learning and used only to judge the model.</source>
        <translation>学习之前就放在一边、只用来评判模型的行。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Judging a model on rows that it did not learn from.</source>
        <translation>用没有学过的行来评判模型。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>What one gets without learning: always the commonest answer, or always the average. A useful model is clearly better.</source>
        <translation>不学习也能得到的成绩：永远回答最常见的答案，或者永远回答平均值。有用的模型明显比它好。</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>置信区间</translation>
    </message>
    <message>
        <source>The range that the true figure most likely lies in: with other rows of the same sort the figure would come out a little different. Fewer rows make it wider.</source>
        <translation>真实的数字最可能落在的范围：换一批同样的行，结果会略有不同。行数越少，范围越宽。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>The share of rows that are answered right. It flatters where one answer is much commoner than the others.</source>
        <translation>答对的行占多少。如果某一种答案比别的常见得多，这个数字会显得太好看。</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>均衡准确率</translation>
    </message>
    <message>
        <source>The share answered right within each class, averaged, so that rare classes count as much.</source>
        <translation>先算出每一类答对的比例，再取平均，这样少见的类也同样算数。</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Take one row of each answer at random: how often the model gives the higher probability to the right one. 0.5 is a coin toss, 1 is perfect.</source>
        <translation>从两种答案里各随机取一行：模型有多大比例给对的那一行更高的概率。0.5 等于抛硬币，1 是完美。</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>平均精确率</translation>
    </message>
    <message>
        <source>Precision averaged over all thresholds. It tells more than AUC where the answer that matters is rare.</source>
        <translation>把所有阈值上的精确率平均起来。要紧的那个答案少见时，它比 AUC 更能说明问题。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Of the rows that the model calls so, the share that really are. Low precision means false alarms.</source>
        <translation>模型说“是”的行里，真的是的占多少。精确率低，虚惊就多。</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Of the rows that really are so, the share that the model finds. Low recall means missed cases.</source>
        <translation>真正“是”的行里，模型找到了多少。召回率低，漏掉的就多。</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1 值</translation>
    </message>
    <message>
        <source>Precision and recall in one figure; it is high only where both are high.</source>
        <translation>把精确率和召回率合成一个数，两者都高它才高。</translation>
    </message>
    <message>
        <source>Log-loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>How wrong the probabilities are, punishing sure mistakes hardest. Lower is better, 0 is perfect.</source>
        <translation>概率错得有多厉害，越有把握的错误罚得越重。越低越好，0 是完美。</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>布里尔分数</translation>
    </message>
    <message>
        <source>The squared distance between probability and what happened, averaged. Lower is better, 0 is perfect.</source>
        <translation>概率与实际情况相差的平方，取平均。越低越好，0 是完美。</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>How far the probabilities are from what happens. With 3 %, an answer given 70 % comes true in about 67 to 73 of 100 cases.</source>
        <translation>概率和实际情况差多少。如果是 3%，那么说 70% 的答案，每 100 次里大约有 67 到 73 次成真。</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>均方根误差（RMSE）</translation>
    </message>
    <message>
        <source>The typical error in the unit of the target; large errors count more. Lower is better.</source>
        <translation>典型的误差，单位和目标列一样，大的误差算得更重。越低越好。</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>平均绝对误差（MAE）</translation>
    </message>
    <message>
        <source>The average distance between prediction and truth, in the unit of the target. Lower is better.</source>
        <translation>预测与真实值平均差多少，单位和目标列一样。越低越好。</translation>
    </message>
    <message>
        <source>Middle error</source>
        <translation>中位误差</translation>
    </message>
    <message>
        <source>Half of the predictions are off by less than this, in the unit of the target.</source>
        <translation>一半的预测误差比它小，单位和目标列一样。</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²（决定系数）</translation>
    </message>
    <message>
        <source>The share of the differences between rows that the model explains. 0 is no better than the average, 1 is perfect.</source>
        <translation>行与行之间的差异，模型能说明多少。0 说明不比平均值强，1 是完美。</translation>
    </message>
    <message>
        <source>In the range</source>
        <translation>落在范围内</translation>
    </message>
    <message>
        <source>How often the truth lies between the low and the high value that come with an answer. It should be about 90 %: less means that the ranges are too narrow, more that they are wider than needed.</source>
        <translation>真实值落在答案所附下限与上限之间的比例。应当接近 90 %：偏低说明范围太窄，偏高说明范围比需要的宽。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>The probability from which a row is called so. A lower one finds more cases and raises more false alarms.</source>
        <translation>概率达到多少才判为“是”。调低一些，找到的更多，虚惊也更多。</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>A table of what the rows are against what the model calls them; right answers lie on the diagonal.</source>
        <translation>一张表，把实际是什么和模型判成什么对照起来；对的答案在对角线上。</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>For every threshold: the share of cases found against the share of false alarms among all others.</source>
        <translation>在每一个阈值上：该找的找到了多少，不该找的又误报了多少。</translation>
    </message>
    <message>
        <source>Precision–recall curve</source>
        <translation>精确率–召回率曲线</translation>
    </message>
    <message>
        <source>For every threshold: how many of the cases are found against how many of the alarms are right.</source>
        <translation>在每一个阈值上：该找的找到了多少，报出来的又有多少是对的。</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>The truth minus the prediction for one row: how much the model was short or over.</source>
        <translation>一行的真实值减去预测值：模型少说了多少，或者多说了多少。</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>How much worse the answers get when the values of one column are shuffled. It shows what the model relies on, not what causes what.</source>
        <translation>把一列的值打乱，答案会变差多少。它说明模型依靠什么，不说明什么导致了什么。</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Making probabilities mean what they say: 70 % should come true in 70 of 100 cases.</source>
        <translation>让概率说到做到：说 70% 的，每 100 次里应该有 70 次成真。</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>A column that would not be known yet when the answer is needed. It makes the model look far better than it will be.</source>
        <translation>需要答案的那一刻还不知道的列。它让模型看上去远比实际好用。</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>New rows differ from those that the model learned from. The more they do, the less its answers can be trusted.</source>
        <translation>新的行和模型学过的行不一样。差得越多，答案就越不可靠。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>What the figures add up to: ready to use, to be used with care, no better than guessing, or too little data to say.</source>
        <translation>把各项数字合在一起看：可以使用、谨慎使用、与猜测相差无几，还是数据太少、说不出结论。</translation>
    </message>
    <message>
        <source>Score a file</source>
        <translation>预测一个文件</translation>
    </message>
    <message>
        <source>Let the model answer for every row of another file and save the answers beside the rows.</source>
        <translation>让模型为另一个文件的每一行给出答案，把答案存在各行旁边。</translation>
    </message>
    <message>
        <source>Checked against training</source>
        <translation>与训练结果对照</translation>
    </message>
    <message>
        <source>The model file was asked about rows of the training and gave the same answers as the model in memory.</source>
        <translation>用训练时的行问过模型文件，它的答案和内存里的模型一致。</translation>
    </message>
</context>
<context>
    <name>GoodSection</name>
    <message>
        <source>By how much is known</source>
        <translation>按已知多少</translation>
    </message>
    <message>
        <source>How much each way counts</source>
        <translation>每种方法的分量</translation>
    </message>
    <message>
        <source>See who gets what</source>
        <translation>查看推荐给谁什么</translation>
    </message>
    <message>
        <source>The figures</source>
        <translation>各项数字</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>由谁回答</translation>
    </message>
    <message>
        <source>To keep in mind</source>
        <translation>需要留意</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Bestsellers</source>
        <translation>畅销榜</translation>
    </message>
    <message>
        <source>Bestsellers for everyone</source>
        <translation>人人相同的畅销榜</translation>
    </message>
    <message>
        <source>Likely between</source>
        <translation>多半介于</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>nothing known</source>
        <translation>一无所知</translation>
    </message>
    <message>
        <source>{n} known</source>
        <translation>已知 {n} 个</translation>
    </message>
    <message>
        <source>Smaller files</source>
        <translation>较小的文件</translation>
    </message>
    <message>
        <source>Use it on a file</source>
        <translation>用到一个文件上</translation>
    </message>
    <message>
        <source>Export the model file…</source>
        <translation>导出模型…</translation>
    </message>
    <message>
        <source>One .onnx file that answers the same anywhere</source>
        <translation>一个 .onnx 文件，在哪里都给出同样的答案</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Of 100 rows</source>
        <translation>每 100 行</translation>
    </message>
    <message>
        <source>A hundred rows</source>
        <translation>一百行</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>猜测</translation>
    </message>
</context>
<context>
    <name>GroupLegend</name>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>What the words mean</source>
        <translation>名词解释</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>手册正文</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>{between}: {rows} rows</source>
        <translation>{between}：{rows} 行</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Ready to use</source>
        <translation>可以使用</translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation>谨慎使用</translation>
    </message>
    <message>
        <source>No better than guessing</source>
        <translation>与猜测相差无几</translation>
    </message>
    <message>
        <source>Too little data to tell</source>
        <translation>数据太少</translation>
    </message>
</context>
<context>
    <name>HomeTab</name>
    <message>
        <source>Recent</source>
        <translation>最近用过</translation>
    </message>
    <message>
        <source>Excel, CSV, Parquet, JSON or SQLite</source>
        <translation>Excel、CSV、Parquet、JSON 或 SQLite</translation>
    </message>
    <message>
        <source>Drop a file here, or open one</source>
        <translation>把文件拖到这里，或者打开一个</translation>
    </message>
    <message>
        <source>Start from a question</source>
        <translation>从一个问题开始</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>看看样例</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>带我看看</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>什么都不会离开这台电脑。</translation>
    </message>
</context>
<context>
    <name>ItemPage</name>
    <message>
        <source>Who would like it</source>
        <translation>谁会喜欢</translation>
    </message>
    <message>
        <source>Most similar</source>
        <translation>最相似的</translation>
    </message>
    <message>
        <source>Nothing like it is known.</source>
        <translation>没有已知的相似物品。</translation>
    </message>
</context>
<context>
    <name>ItemsPopup</name>
    <message>
        <source>Items that are never offered</source>
        <translation>从不推荐的物品</translation>
    </message>
    <message>
        <source>Type a part of a name</source>
        <translation>输入名称的一部分</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Work in progress</source>
        <translation>正在进行的工作</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>大约还要 {time}</translation>
    </message>
</context>
<context>
    <name>JobLine</name>
    <message>
        <source>{time} left</source>
        <translation>还要 {time}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Opening the file</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <translation>正在保存表格</translation>
    </message>
    <message>
        <source>Cleaning the table</source>
        <translation>正在整理表格</translation>
    </message>
    <message>
        <source>Learning from the table</source>
        <translation>正在从表里学习</translation>
    </message>
    <message>
        <source>Learning who gets what</source>
        <translation>正在学习推荐给谁什么</translation>
    </message>
    <message>
        <source>Writing the lists</source>
        <translation>正在写出列表</translation>
    </message>
    <message>
        <source>Answering for every row</source>
        <translation>正在为每一行作答</translation>
    </message>
    <message>
        <source>Writing the model file</source>
        <translation>正在写入模型文件</translation>
    </message>
</context>
<context>
    <name>JoinForm</name>
    <message>
        <source>Choose the other table…</source>
        <translation>选择另一张表…</translation>
    </message>
    <message>
        <source>Column here</source>
        <translation>这张表的列</translation>
    </message>
    <message>
        <source>Column there</source>
        <translation>另一张表的列</translation>
    </message>
    <message>
        <source>Ignore case, spaces and punctuation</source>
        <translation>忽略大小写、空格和标点</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Choose the file again…</source>
        <translation>重新选择文件…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Columns of another table are added where a key is the same in both.</source>
        <translation>两张表的键相同之处，会补上另一张表的列。</translation>
    </message>
    <message>
        <source>{file}: {rows} rows</source>
        <translation>{file}：{rows} 行</translation>
    </message>
    <message>
        <source>Columns to look up</source>
        <translation>要查找的列</translation>
    </message>
    <message>
        <source>Back to the steps</source>
        <translation>返回步骤</translation>
    </message>
    <message>
        <source>Look up in another table</source>
        <translation>在另一张表中查找</translation>
    </message>
    <message>
        <source>The key: this column here</source>
        <translation>键：这张表的列</translation>
    </message>
    <message>
        <source>is this column there</source>
        <translation>对应另一张表的列</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>Learners</name>
    <message>
        <source>Bagged trees</source>
        <translation>抽样树</translation>
    </message>
    <message>
        <source>Symmetric trees</source>
        <translation>对称提升树</translation>
    </message>
    <message>
        <source>Random trees</source>
        <translation>极端随机树</translation>
    </message>
    <message>
        <source>Added model</source>
        <translation>外接模型</translation>
    </message>
    <message>
        <source>Smooth model</source>
        <translation>平滑模型</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>提升树</translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation>线性模型</translation>
    </message>
    <message>
        <source>Naive Bayes</source>
        <translation>朴素贝叶斯</translation>
    </message>
    <message>
        <source>Nearest examples</source>
        <translation>最近的样例</translation>
    </message>
    <message>
        <source>Neural nets</source>
        <translation>神经网络</translation>
    </message>
    <message>
        <source>Points card</source>
        <translation>积分卡</translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation>随机森林</translation>
    </message>
    <message>
        <source>Short tree</source>
        <translation>短决策树</translation>
    </message>
    <message>
        <source>Short sum</source>
        <translation>简短加和</translation>
    </message>
    <message>
        <source>Linear model of strong columns</source>
        <translation>重点列线性模型</translation>
    </message>
</context>
<context>
    <name>LearningPanel</name>
    <message>
        <source>What will happen</source>
        <translation>接下来会发生什么</translation>
    </message>
    <message>
        <source>Progress of learning</source>
        <translation>学习进度</translation>
    </message>
    <message>
        <source>Look at the first lists</source>
        <translation>先看最初的列表</translation>
    </message>
    <message>
        <source>Candidates, compared with bestsellers for everyone</source>
        <translation>各候选方法与畅销榜相比</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>大约还需 {time}</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Times as good as bestsellers</source>
        <translation>是畅销榜的几倍</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>{times} times</source>
        <translation>{times} 倍</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Drop to score this file</source>
        <translation>松开就预测这个文件</translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>松开就打开</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Map of items</source>
        <translation>物品地图</translation>
    </message>
    <message>
        <source>What the same people like lies close together; the larger, the more often chosen. The wheel zooms, dragging moves, a click opens an item.</source>
        <translation>同一批人喜欢的东西彼此靠近；圆点越大，选择的人越多。滚轮缩放，拖动移动，单击打开物品。</translation>
    </message>
    <message>
        <source>Laying out the map…</source>
        <translation>正在绘制地图…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>收起详细信息</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something is still running.</source>
        <translation>还有工作在进行。</translation>
    </message>
    <message>
        <source>One thing at a time is learned, read or written.</source>
        <translation>学习、读取、写入，一次只做一件。</translation>
    </message>
    <message>
        <source>Wait until it ends, or stop it at the bottom of the window.</source>
        <translation>等它结束，或者在窗口底部停止它。</translation>
    </message>
    <message>
        <source>The data file has changed since this project was saved.</source>
        <translation>这个项目保存之后，数据文件变了。</translation>
    </message>
    <message>
        <source>The runs so far were learned from the file as it was.</source>
        <translation>到目前为止的各次训练，学的都是原来的文件。</translation>
    </message>
    <message>
        <source>Train again to learn from the file as it is now.</source>
        <translation>重新训练，就能从现在的文件里学。</translation>
    </message>
    <message>
        <source>This is a sample: {title}. It comes from: {origin} ({licence}).</source>
        <translation>这是一个示例：{title}。数据来源：{origin}（{licence}）。</translation>
    </message>
    <message>
        <source>The data file “{file}” is not where it was.</source>
        <translation>数据文件“{file}”不在原来的位置。</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted; it used to be in {folder}.</source>
        <translation>它被移动、改名或删除了，原来在 {folder}。</translation>
    </message>
    <message>
        <source>Open it from its new place to go on. The runs of this project can be used without it.</source>
        <translation>从新的位置打开它就能继续。没有它，这个项目里的各次训练也能使用。</translation>
    </message>
    <message>
        <source>The model was written to “{file}”.</source>
        <translation>模型已写入“{file}”。</translation>
    </message>
    <message>
        <source>It holds rows of the table as scaled numbers: give it only to people who may see the table.</source>
        <translation>其中存有表中的行（换算过的数值）：只应交给可以看这张表的人。</translation>
    </message>
    <message>
        <source>The table is saved as “{file}”.</source>
        <translation>表格已保存为“{file}”。</translation>
    </message>
    <message>
        <source>The steps are saved as “{file}”.</source>
        <translation>步骤已保存为“{file}”。</translation>
    </message>
    <message>
        <source>The report is saved as “{file}”. It leaves this computer only if somebody passes it on.</source>
        <translation>报告已保存为“{file}”。只有有人转交，它才会离开这台电脑。</translation>
    </message>
    <message>
        <source>The project is saved as “{file}”.</source>
        <translation>项目已另存为“{file}”。</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>Saving was stopped. Nothing was written.</source>
        <translation>保存已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Cleaning was stopped. The table is as it was before.</source>
        <translation>整理已停止，表格与之前一样。</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>训练已停止。</translation>
    </message>
    <message>
        <source>Nothing was changed, and earlier runs are kept.</source>
        <translation>什么都没有改变，之前的各次训练都保留着。</translation>
    </message>
    <message>
        <source>Learning was stopped.</source>
        <translation>学习已停止。</translation>
    </message>
    <message>
        <source>Nothing was changed, and earlier lists are kept.</source>
        <translation>没有任何更改，之前的列表都保留着。</translation>
    </message>
    <message>
        <source>Writing the lists was stopped.</source>
        <translation>写出列表已停止。</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>没有写出文件。</translation>
    </message>
    <message>
        <source>Scoring was stopped.</source>
        <translation>预测已停止。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message>
        <source>Working out the smaller file was stopped.</source>
        <translation>已停止缩小模型文件。</translation>
    </message>
    <message>
        <source>The whole model is as it was.</source>
        <translation>完整模型保持不变。</translation>
    </message>
    <message>
        <source>Something in Acumen went wrong.</source>
        <translation>Acumen 出了错。</translation>
    </message>
    <message>
        <source>This is a fault of the program, not of the data. Saved work is safe.</source>
        <translation>这是程序的毛病，不是数据的问题。保存过的都安全。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the details to the makers.</source>
        <translation>再试一次。如果又出现，把详细信息发给开发者。</translation>
    </message>
    <message>
        <source>There is no table to paste.</source>
        <translation>没有可粘贴的表格。</translation>
    </message>
    <message>
        <source>Copy rows in a spreadsheet or a text first, then paste them here.</source>
        <translation>先在电子表格或文本中复制若干行，再粘贴到这里。</translation>
    </message>
    <message>
        <source>It is in {folder}.</source>
        <translation>它在 {folder}。</translation>
    </message>
    <message>
        <source>The report is saved as “{file}”.</source>
        <translation>报告已保存为“{file}”。</translation>
    </message>
</context>
<context>
    <name>MoreSection</name>
    <message>
        <source>Would more data help?</source>
        <translation>更多数据有用吗？</translation>
    </message>
    <message>
        <source>The time was too short to try it with less data.</source>
        <translation>时间太短，没有来得及用较少的数据试验。</translation>
    </message>
    <message>
        <source>Learned from {likes} choices: {quality}.</source>
        <translation>从 {likes} 次选择中学习：{quality}。</translation>
    </message>
    <message>
        <source>choices learned from</source>
        <translation>用于学习的选择</translation>
    </message>
    <message>
        <source>order of the list (NDCG@10)</source>
        <translation>列表顺序（NDCG@10）</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选择</translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message>
        <source>New person</source>
        <translation>新的人</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新的物品</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Find an item</source>
        <translation>查找物品</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找人</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>This model file carries no people. It serves everyone by what they like: begin with a new person.</source>
        <translation>这个模型文件不含人员，它按喜好为任何人推荐：从新的人开始。</translation>
    </message>
</context>
<context>
    <name>NewItemPage</name>
    <message>
        <source>A new item</source>
        <translation>新的物品</translation>
    </message>
    <message>
        <source>Something that nobody has had yet. Say what it is like, and see whom it would suit.</source>
        <translation>还没有人选过的东西。说明它的特点，就能看到适合谁。</translation>
    </message>
</context>
<context>
    <name>NewPersonPage</name>
    <message>
        <source>Something they like: type a part of its name</source>
        <translation>喜欢的东西：输入名称的一部分</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>Next for them</source>
        <translation>接下来推荐</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>新的人</translation>
    </message>
    <message>
        <source>Somebody the model has never seen. Nothing is learned again: the list follows at once.</source>
        <translation>模型从未见过的人。无需重新学习，列表立即出现。</translation>
    </message>
    <message>
        <source>What they like</source>
        <translation>喜欢什么</translation>
    </message>
    <message>
        <source>The rules leave nothing to offer.</source>
        <translation>按这些规则，没有可以推荐的物品。</translation>
    </message>
    <message>
        <source>What nearly everyone likes, until more is known</source>
        <translation>了解更多之前，先看大家都喜欢的</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>there is no card of the same name (a .json file) beside it</source>
        <translation>旁边没有同名的说明卡（.json 文件）</translation>
    </message>
    <message>
        <source>its card cannot be read or lacks something</source>
        <translation>它的说明卡读不出来，或者缺少内容</translation>
    </message>
    <message>
        <source>there is no model file (.onnx) of the same name beside its card</source>
        <translation>说明卡旁边没有同名的模型文件（.onnx）</translation>
    </message>
    <message>
        <source>only models in the ONNX form can be used; weights alone do not say what to do</source>
        <translation>只能使用 ONNX 形式的模型；单有权重说明不了该怎么计算</translation>
    </message>
    <message>
        <source>it is larger than 200 MB</source>
        <translation>它大于 200 MB</translation>
    </message>
    <message>
        <source>its content is damaged or is something else</source>
        <translation>内容已损坏，或者是别的东西</translation>
    </message>
    <message>
        <source>it asks for other files, for operators of its own, or for loops and branches</source>
        <translation>它要用到别的文件、自带的算子，或者循环和分支</translation>
    </message>
    <message>
        <source>it is written for a version of ONNX that cannot be brought to the one used</source>
        <translation>它所用的 ONNX 版本无法转换成这里使用的版本</translation>
    </message>
    <message>
        <source>its inputs or its output are not those that its card names</source>
        <translation>它的输入或输出与说明卡上写的不一致</translation>
    </message>
    <message>
        <source>it did not answer a small trial as it should</source>
        <translation>小小的试算没有得到应有的答案</translation>
    </message>
    <message>
        <source>its content is not what the checksum on its card says</source>
        <translation>内容与说明卡上的校验和不符</translation>
    </message>
    <message>
        <source>“{column}” has zeros in front, as in “{example}”, so its numbers were taken as names.</source>
        <translation>“{column}”的数字前面带零，比如“{example}”，所以当作编号。</translation>
    </message>
    <message>
        <source>By its name, “{column}” names {distinct} things, so its numbers were taken as categories.</source>
        <translation>从名字看，“{column}”标明 {distinct} 样东西，所以它的数字当作类别。</translation>
    </message>
    <message>
        <source>{matched} of {rows} rows were found in “{name}”.</source>
        <translation>{rows} 行中有 {matched} 行在“{name}”里找到了。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no match; what was looked up is missing there. Such keys are: {examples}.</source>
        <translation>
            <numerusform>%n 行没有找到对应，查到的列在那里是空缺。这样的键有：{examples}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) of “{name}” are in no row here.</source>
        <translation>
            <numerusform>“{name}”里有 %n 个键在这里没有任何行用到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “{name}” have a key that came before; the first one of each key counts.</source>
        <translation>
            <numerusform>“{name}”里有 %n 行的键前面已经出现过；每个键以第一行为准。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table has only %n row(s): what is learned from it will be rough.</source>
        <translation>
            <numerusform>表格只有 %n 行：从中学到的会很粗略。</numerusform>
        </translation>
    </message>
    <message>
        <source>The table has more columns ({columns}) than rows ({rows}); chance alone will make some look useful.</source>
        <translation>表格的列（{columns}）比行（{rows}）还多；单凭偶然，也会有些列看起来有用。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) equal another in every column. If they are there by mistake, they count too often.</source>
        <translation>
            <numerusform>%n 行与另一行每一列都相同。如果是误加的，它们就被多算了。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) in “{column}” are in the future.</source>
        <translation>
            <numerusform>“{column}”中有 %n 个日期在未来。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” mostly rises from row to row, but goes back %n time(s).</source>
        <translation>
            <numerusform>“{column}”大多逐行递增，但有 %n 处倒退。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” is empty.</source>
        <translation>“{column}”是空的。</translation>
    </message>
    <message>
        <source>“{column}” is the same in every row and tells nothing.</source>
        <translation>“{column}”每一行都相同，说明不了什么。</translation>
    </message>
    <message>
        <source>“{column}” says the same as “{other}” in every row.</source>
        <translation>“{column}”每一行都与“{other}”说的一样。</translation>
    </message>
    <message>
        <source>“{column}” and “{other}” go together almost perfectly ({share} of 100): one of them may be enough.</source>
        <translation>“{column}”与“{other}”几乎完全同步（100 分中的 {share}）：也许留一列就够。</translation>
    </message>
    <message>
        <source>“{column}” is different in nearly every row ({distinct} values in {rows} rows): it may only name it.</source>
        <translation>“{column}”几乎每一行都不同（{rows} 行有 {distinct} 个值）：它可能只是行的编号。</translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has %n gap(s), {share} in 100 rows.</source>
        <translation>
            <numerusform>“{column}”有 %n 个空缺，每 100 行 {share} 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These columns have their gaps in the same %n row(s): {columns}. There may be one reason for it.</source>
        <translation>
            <numerusform>这些列在同样的 %n 行里空缺：{columns}。可能出于同一个原因。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “{column}”, {words} may stand for “missing”, in %n row(s).</source>
        <translation>
            <numerusform>“{column}”里的{words}可能表示“缺失”，共 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “{column}”, {value} stands apart and occurs in %n row(s): it may stand for “missing”.</source>
        <translation>
            <numerusform>“{column}”里的 {value} 与其他值相距很远，出现在 %n 行：它可能表示“缺失”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) in “{column}” are far from all others, such as {value}; most are from {low} to {high}.</source>
        <translation>
            <numerusform>“{column}”中有 %n 个数远离其他所有数，比如 {value}；大多数在 {low} 到 {high} 之间。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Can “{column}” be {value}? Such values are in %n row(s).</source>
        <translation>
            <numerusform>“{column}”可能是 {value} 吗？这样的值出现在 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has %n value(s) that are others written differently, in {rows} rows: {examples}.</source>
        <translation>
            <numerusform>“{column}”中有 %n 个值只是其他值的另一种写法，共 {rows} 行：{examples}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has %n rare value(s) that may be slips of the pen, in {rows} rows: {examples}.</source>
        <translation>
            <numerusform>“{column}”中有 %n 个少见的值可能是笔误，共 {rows} 行：{examples}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has needless spaces in %n row(s).</source>
        <translation>
            <numerusform>“{column}”有 %n 行带多余的空格。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” holds numbers with something behind them, such as {examples}; they were read as words.</source>
        <translation>“{column}”的数字后面跟着别的内容，比如 {examples}；它们被读成了文字。</translation>
    </message>
    <message>
        <source>{share} in 100 values of “{column}” are numbers, but others are not, such as {examples}.</source>
        <translation>“{column}”的每 100 个值中有 {share} 个是数字，其他不是，比如 {examples}。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “{column}” are built differently from the others: {examples} instead of “{usual}”.</source>
        <translation>
            <numerusform>“{column}”中有 %n 个值的样式与其他不同：{examples}，而不是“{usual}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” holds numbers of Chinese identity cards.</source>
        <translation>“{column}”是身份证号码。</translation>
    </message>
    <message>
        <source>“{column}” holds numbers of bank accounts.</source>
        <translation>“{column}”是银行账号。</translation>
    </message>
    <message>
        <source>“{column}” holds numbers of payment cards.</source>
        <translation>“{column}”是银行卡号。</translation>
    </message>
    <message>
        <source>“{column}” holds e-mail addresses.</source>
        <translation>“{column}”是电子邮箱地址。</translation>
    </message>
    <message>
        <source>“{column}” holds phone numbers.</source>
        <translation>“{column}”是电话号码。</translation>
    </message>
    <message>
        <source>“{column}” seems to hold names of people.</source>
        <translation>“{column}”看起来是人名。</translation>
    </message>
    <message>
        <source>“{column}” seems to hold addresses.</source>
        <translation>“{column}”看起来是住址。</translation>
    </message>
    <message>
        <source>Texts in “{column}” contain e-mail addresses.</source>
        <translation>“{column}”的文本里有电子邮箱地址。</translation>
    </message>
    <message>
        <source>Texts in “{column}” contain phone numbers.</source>
        <translation>“{column}”的文本里有电话号码。</translation>
    </message>
    <message>
        <source>“{column}” is left out because it only names the row.</source>
        <translation>“{column}”没有用到，它只用来标明行。</translation>
    </message>
    <message>
        <source>“{column}” is left out because it is the same in every row.</source>
        <translation>“{column}”没有用到，它在每一行都一样。</translation>
    </message>
    <message>
        <source>“{column}” is left out because it is empty.</source>
        <translation>“{column}”没有用到，它是空的。</translation>
    </message>
    <message>
        <source>“{column}” is left out by choice.</source>
        <translation>“{column}”按选择没有用到。</translation>
    </message>
    <message>
        <source>“{column}” is left out because pictures cannot be learned from yet.</source>
        <translation>“{column}”没有用到，目前还不能从图片里学习。</translation>
    </message>
    <message>
        <source>Only {rows} rows have an answer: the judgement will be rough.</source>
        <translation>只有 {rows} 行有答案：评判会比较粗略。</translation>
    </message>
    <message>
        <source>{missing} rows have no value in “{column}”; nothing is learned from them.</source>
        <translation>有 {missing} 行的“{column}”没有值，这些行不参与学习。</translation>
    </message>
    <message>
        <source>Another version of Acumen made a remark here that this one has no words for.</source>
        <translation>这里有另一个版本的 Acumen 留下的说明，本版本无法显示。</translation>
    </message>
    <message>
        <source>Values of “{column}” found in fewer than {needed} rows cannot be learned: {values}.</source>
        <translation>“{column}”里不到 {needed} 行的值没法学习：{values}。</translation>
    </message>
    <message>
        <source>“{value}” is rare: {count} of {rows} rows.</source>
        <translation>“{value}”很少见：{rows} 行里有 {count} 行。</translation>
    </message>
    <message>
        <source>“{column}” holds times, which are taken as words. Read as numbers of hours (Data tab, kind Number), they usually say more.</source>
        <translation>“{column}”是时间，现在当作词语。读成小时数（“数据”页，类型选“数字”）通常更有用。</translation>
    </message>
    <message>
        <source>“{column}” holds dates. The test mixes early and late rows; if the future differs from the past, the answer will be worse than judged.</source>
        <translation>“{column}”是日期。检验时早晚的行混在一起；如果以后和过去不同，答案会比评判的差。</translation>
    </message>
    <message>
        <source>The value {value} of “{column}” is more than a thousand times as far out as nearly all others. Learning and judging follow it; if it is a slip, correct it or leave its row out.</source>
        <translation>“{column}”的值 {value} 偏离其他绝大多数值一千倍以上。学习和评判都会被它左右；如果是笔误，就改正它，或者去掉这一行。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) equal another in every column, so rows of the test may have been learned from. If they are there by mistake, remove them and train again: the answer may be worse than judged.</source>
        <translation>
            <numerusform>有 %n 行与另一行的每一列都相同，检验用的行可能已经学过。如果是误加的，就删掉再训练：答案可能比评判的差。</numerusform>
        </translation>
    </message>
    <message>
        <source>Several rows share the same “{column}”. The test may know a row's siblings; for a new “{column}” the answer may be worse than judged.</source>
        <translation>有几行的“{column}”相同。检验时可能已经见过同组的行；遇到新的“{column}”，答案可能比评判的差。</translation>
    </message>
    <message>
        <source>“{column}” alone tells the answer almost perfectly ({score} of 100). Is it known before the answer is? If not, leave it out.</source>
        <translation>单凭“{column}”几乎就能说出答案（满分 100，得 {score}）。它在答案之前就知道吗？如果不是，就去掉它。</translation>
    </message>
    <message>
        <source>{count} columns, each alone, tell the answer almost perfectly: {columns}. Are they known before the answer is? If not, leave them out.</source>
        <translation>有 {count} 列，单凭其中任何一列就几乎能说出答案：{columns}。得知答案之前就知道它们的值吗？如果不是，就不要用这些列。</translation>
    </message>
    <message>
        <source>“{column}” was made from “{target}”, or both from the same column, while cleaning. In a new file the answer is not known yet; leave “{column}” out.</source>
        <translation>清理时，“{column}”是由“{target}”得出的，或者两者来自同一列。新文件里还不知道答案；应把“{column}”排除。</translation>
    </message>
    <message>
        <source>To keep within the time, {used} of {rows} rows were learned from.</source>
        <translation>为了不超出时间，只用了 {rows} 行中的 {used} 行来学习。</translation>
    </message>
    <message>
        <source>To keep within the time, candidates were compared on {used} of {rows} rows.</source>
        <translation>为了不超出时间，只用了 {rows} 行中的 {used} 行来比较候选方法。</translation>
    </message>
    <message>
        <source>There was no time for {learner}; with a larger time budget it takes part.</source>
        <translation>时间不够，没有轮到{learner}；时间多一些它就能参加。</translation>
    </message>
    <message>
        <source>Left out, because the time was too short: {learners}. A larger time budget tries again.</source>
        <translation>因时间不够没有参加：{learners}。时间预算更大时会再试。</translation>
    </message>
    <message>
        <source>{learner} was left out because it failed on this table; the log has the details.</source>
        <translation>{learner}在这张表上出错，已略去；详情见日志。</translation>
    </message>
    <message>
        <source>Whether columns made of others would help was not found out, because that failed on this table; the log has the details.</source>
        <translation>没能弄清由其他列合成的列是否有帮助，因为这一步在这张表上出了错；详情在日志里。</translation>
    </message>
    <message>
        <source>The model file holds rows of the table as scaled numbers, because it compares new rows with them ({learners}). Who has the file can work values out of it. Training can do without them.</source>
        <translation>模型文件里存有表中的行（换算过的数值），因为要拿新行与它们作比较（{learners}）。拿到文件的人可以从中推算出原值。训练时也可以不用这些方法。</translation>
    </message>
    <message>
        <source>The model file holds the added model {name}. Its licence: {licence}.</source>
        <translation>模型文件里含有外接模型 {name}。它的许可：{licence}。</translation>
    </message>
    <message>
        <source>The added model {file} was left out: {reason}.</source>
        <translation>外接模型 {file} 没有采用：{reason}。</translation>
    </message>
    <message>
        <source>{learner} was left out because its model file would not answer exactly the same.</source>
        <translation>没有采用{learner}，它的模型文件不能给出完全相同的答案。</translation>
    </message>
    <message>
        <source>The memory of “{device}” was full, so the neural nets learned from fewer rows at once.</source>
        <translation>“{device}”的内存已满，因此神经网络每次用较少的行来学习。</translation>
    </message>
    <message>
        <source>“{device}” could not train the neural nets; the processor did, which takes longer.</source>
        <translation>“{device}”无法训练神经网络，已改由处理器完成，用时更长。</translation>
    </message>
    <message>
        <source>Of 100 rows that Acumen calls “{value}”, about {share} are ({low}–{high}); of all rows, {base} in 100.</source>
        <translation>Acumen 判为“{value}”的每 100 行里，大约 {share} 行真的是（{low}–{high}）；在所有行里，每 100 行有 {base} 行是。</translation>
    </message>
    <message>
        <source>Shown one row that is “{value}” and one that is not, Acumen picks the right one {share} times in 100 ({low}–{high}); a coin, 50.</source>
        <translation>给一行是“{value}”的和一行不是的，Acumen 每 100 次有 {share} 次选对（{low}–{high}）；抛硬币是 50 次。</translation>
    </message>
    <message>
        <source>Acumen names the right “{column}” for {share} of 100 rows ({low}–{high}); always naming the most frequent one, {base}.</source>
        <translation>每 100 行里，Acumen 说对“{column}”的有 {share} 行（{low}–{high}）；永远回答最常见的那个，能对 {base} 行。</translation>
    </message>
    <message>
        <source>Acumen is off by {error} on average ({low}–{high}) when it predicts “{column}”; always guessing the average would be off by {base}.</source>
        <translation>Acumen 预测“{column}”平均差 {error}（{low}–{high}）；永远回答平均值，平均差 {base}。</translation>
    </message>
    <message>
        <source>From these columns, Acumen predicts “{column}” no better than guessing.</source>
        <translation>凭这些列，Acumen 预测“{column}”与猜测相差无几。</translation>
    </message>
    <message>
        <source>There are too few rows to say how well “{column}” can be predicted.</source>
        <translation>行数太少，说不出“{column}”能预测得多准。</translation>
    </message>
    <message>
        <source>There are too few rows with “{value}” to say how well “{column}” can be predicted.</source>
        <translation>“{value}”的行太少，说不准“{column}”能预测得多好。</translation>
    </message>
    <message>
        <source>It errs less than guessing without the columns, and chance does not explain the difference.</source>
        <translation>它比不看各列的猜测错得少，这个差别不是碰巧。</translation>
    </message>
    <message>
        <source>Its errors are as large as those of guessing without the columns; chance may explain any difference.</source>
        <translation>它的误差和不看各列的猜测一样大；就算有差别，也可能是碰巧。</translation>
    </message>
    <message>
        <source>It puts rows in a better order than chance would, but its percentages say hardly more than the share in all rows.</source>
        <translation>它给行排的先后比碰巧要好，但给出的百分比并不比总体比例多说明什么。</translation>
    </message>
    <message>
        <source>It was tested on {rows} rows that it had not seen.</source>
        <translation>检验用了 {rows} 行它没有见过的数据。</translation>
    </message>
    <message>
        <source>It was tested on only {rows} rows: the true figures may lie anywhere in the ranges shown.</source>
        <translation>检验只用了 {rows} 行：真实的数字可能在所示范围的任何地方。</translation>
    </message>
    <message>
        <source>Its percentages can be taken at their word: they miss the observed shares by {gap} points of 100.</source>
        <translation>它给的百分比说到做到：和实际比例平均相差 {gap} 个百分点。</translation>
    </message>
    <message>
        <source>Its percentages are rough: they miss the observed shares by {gap} points of 100.</source>
        <translation>它给的百分比比较粗略：和实际比例平均相差 {gap} 个百分点。</translation>
    </message>
    <message>
        <source>It is often wrong: use it to decide where to look first, not alone.</source>
        <translation>它常常出错：可以用来决定先看哪里，不要单凭它做决定。</translation>
    </message>
    <message numerus="yes">
        <source>Only %n row(s) are “{value}”: what it says about them is uncertain.</source>
        <translation>
            <numerusform>只有 %n 行是“{value}”：它对这些行的说法不太可靠。</numerusform>
        </translation>
    </message>
    <message>
        <source>The columns explain {share} of 100 parts of the differences in “{column}”.</source>
        <translation>这些列能说明“{column}”差异的 {share}%。</translation>
    </message>
    <message>
        <source>“{found}” was taken for “{column}”.</source>
        <translation>“{found}”当作“{column}”使用。</translation>
    </message>
    <message>
        <source>“{column}” is not in this file; every row was answered as if its value were missing.</source>
        <translation>这个文件里没有“{column}”；每一行都当作不知道它的值来回答。</translation>
    </message>
    <message>
        <source>{count} of the model's {of} columns are not in this file; every row was answered as if their values were missing, so the answers are rough: {columns}.</source>
        <translation>模型的 {of} 列里有 {count} 列不在这个文件里；每一行都当作不知道它们的值来回答，所以答案比较粗略：{columns}。</translation>
    </message>
    <message>
        <source>Not used, because the model did not learn from them: {columns}.</source>
        <translation>没有用到，因为模型没有学过：{columns}。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of “{column}” could not be read and count as missing.</source>
        <translation>
            <numerusform>“{column}”里有 %n 个单元格读不出来，按缺失处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has values that the model has never seen, in %n row(s): {levels}.</source>
        <translation>
            <numerusform>“{column}”里有模型从没见过的值，共 %n 行：{levels}。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” is written differently here than in the file that was learned from, and was read so.</source>
        <translation>“{column}”的写法和学习时的文件不同，已按这里的写法读取。</translation>
    </message>
    <message>
        <source>Every row is called “{called}”, because none reaches {percent} % for “{never}”. Sorted by “{probability}”, the rows that are most likely “{never}” stand first: act on those first.</source>
        <translation>每一行都判为“{called}”，因为没有一行的“{never}”达到 {percent}%。按“{probability}”从大到小排序，最可能是“{never}”的行就排在最前：先处理这些行。</translation>
    </message>
    <message>
        <source>The model relied most on “{column}”.</source>
        <translation>模型最依靠“{column}”。</translation>
    </message>
    <message>
        <source>A column was added: “{column}”.</source>
        <translation>添加了一列：“{column}”。</translation>
    </message>
    <message>
        <source>A column was added: the days from “{first}” to “{second}”.</source>
        <translation>添加了一列：从“{first}”到“{second}”的天数。</translation>
    </message>
    <message>
        <source>A column was added: how far “{first}” is from its average in the same “{second}”.</source>
        <translation>添加了一列：“{first}”与相同“{second}”的平均值之差。</translation>
    </message>
    <message>
        <source>A column was added: “{first}” divided by its average in the same “{second}”.</source>
        <translation>添加了一列：“{first}”除以相同“{second}”的平均值。</translation>
    </message>
    <message>
        <source>“{column}” is not used: it helps no more than a shuffled copy of itself.</source>
        <translation>未使用“{column}”：它的帮助不超过自身打乱后的副本。</translation>
    </message>
    <message>
        <source>{count} columns are not used, because they help no more than shuffled copies of themselves; among them are {columns}.</source>
        <translation>有 {count} 列未使用，因为它们的帮助不超过自身打乱后的副本；其中包括 {columns}。</translation>
    </message>
    <message>
        <source>One small model of {trees} rounds was taught to answer as all of them do together.</source>
        <translation>教会了一个 {trees} 轮的小模型，让它像所有模型合起来那样回答。</translation>
    </message>
    <message>
        <source>Left out of the blend: {learners}.</source>
        <translation>从组合中去掉：{learners}。</translation>
    </message>
    <message>
        <source>{learner} keeps {percent} % of its trees.</source>
        <translation>{learner}保留 {percent}% 的树。</translation>
    </message>
    <message>
        <source>The numbers in its tables take two bytes each, not four.</source>
        <translation>表中的数字每个占两个字节，而不是四个。</translation>
    </message>
    <message>
        <source>The numbers in its tables take one byte each, not four.</source>
        <translation>表中的数字每个占一个字节，而不是四个。</translation>
    </message>
    <message>
        <source>The file does not say how its letters are written; {encoding} makes sense of them: “{text}”.</source>
        <translation>文件没有说明用什么编码；按 {encoding} 读得通：“{text}”。</translation>
    </message>
    <message>
        <source>Some letters of the file are damaged; they are shown as “�”. The rest was read as {encoding}.</source>
        <translation>文件里有些字已损坏，显示为“�”。其余按 {encoding} 读取。</translation>
    </message>
    <message>
        <source>Cells were split at “{mark}”; another mark would also fit.</source>
        <translation>单元格按“{mark}”分开；换别的符号也说得通。</translation>
    </message>
    <message numerus="yes">
        <source>Cells were split wherever there are spaces, into %n column(s).</source>
        <translation>
            <numerusform>有空格的地方都分开了，得到 %n 列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the table were skipped, from “{text}” on.</source>
        <translation>
            <numerusform>跳过了表上方的 %n 行，从“{text}”开始。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first row was taken as column names: {cells}. It could also be data.</source>
        <translation>第一行当作列名：{cells}。它也可能是数据。</translation>
    </message>
    <message>
        <source>The first row was taken as data: {cells}. It could also be column names.</source>
        <translation>第一行当作数据：{cells}。它也可能是列名。</translation>
    </message>
    <message>
        <source>The file has no column names; its first row is data: {cells}.</source>
        <translation>文件没有列名，第一行就是数据：{cells}。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) describe the columns; the names were made of them.</source>
        <translation>
            <numerusform>前 %n 行描述各列；列名由它们组成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) had no name and got one: {names}.</source>
        <translation>
            <numerusform>%n 列没有名字，已经取了名字：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) had the name of another and got a new one: {names}.</source>
        <translation>
            <numerusform>%n 列和别的列重名，已经改了名字：{names}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows have one cell more than there are names; the first cell was taken as the name of the row.</source>
        <translation>每行比列名多一个单元格；第一个单元格当作行的名字。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) without a name and without a value were dropped.</source>
        <translation>
            <numerusform>去掉了 %n 列既没有名字也没有值的列。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” holds cells such as “{cell}”, which were read as the number {number}. In a file whose columns are separated by commas they may also be two choices each.</source>
        <translation>“{column}”里有“{cell}”这样的单元格，读成了数字 {number}。这个文件用逗号分列，所以它们也可能是各选了两项。</translation>
    </message>
    <message>
        <source>Empty columns part the sheet, and what stands beside them ends in different rows: these may be {n} tables, from the columns {names} on.</source>
        <translation>表中有空列隔开，两边结束的行不同：可能是 {n} 张表，分别从这些列开始：{names}。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) at the end have no value in these columns and were left out.</source>
        <translation>
            <numerusform>末尾有 %n 行在这些列里没有值，已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have fewer cells than the {columns} columns; the rest was left empty. First: “{cells}”.</source>
        <translation>
            <numerusform>%n 行的单元格少于 {columns} 列，其余留空。第一处：“{cells}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have more cells than the {columns} columns; the rest was cut off. First: “{cells}”.</source>
        <translation>
            <numerusform>%n 行的单元格多于 {columns} 列，多出的去掉了。第一处：“{cells}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet “{sheet}” was read. There are others: {others}.</source>
        <translation>读取了工作表“{sheet}”。还有别的：{others}。</translation>
    </message>
    <message>
        <source>The table “{table}” was read, the largest with {rows} rows. There are others: {others}.</source>
        <translation>读取了最大的表“{table}”，共 {rows} 行。还有别的：{others}。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) hold no text or numbers and were left empty: {names}.</source>
        <translation>
            <numerusform>%n 列装的既不是文字也不是数字，留空了：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” holds numbers; cells such as “{words}” count as missing, in %n row(s).</source>
        <translation>
            <numerusform>“{column}”装的是数字；像“{words}”这样的单元格算作缺失，共 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “{column}”, cells such as “NA” or “null” count as missing, in %n row(s).</source>
        <translation>
            <numerusform>“{column}”里像“NA”“null”这样的单元格算作缺失，共 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers such as “{example}” in “{column}” could mean two things; the decimal mark was taken as “{decimal}”.</source>
        <translation>“{column}”里像“{example}”这样的数字有两种读法；小数点取的是“{decimal}”。</translation>
    </message>
    <message>
        <source>“{column}” has whole numbers up to {largest}; such large ones lose their last digits in a model.</source>
        <translation>“{column}”的整数大到 {largest}；这么大的数在模型里会丢掉末尾几位。</translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has infinite or far too large numbers; they count as missing, in %n row(s).</source>
        <translation>
            <numerusform>“{column}”里有无穷大或大得离谱的数，算作缺失，共 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” only counts the rows, so it was taken as their name.</source>
        <translation>“{column}”只是给行计数，所以当作行的编号。</translation>
    </message>
    <message>
        <source>“{column}” is different in every row, so it was taken as their name.</source>
        <translation>“{column}”每一行都不同，所以当作行的编号。</translation>
    </message>
    <message numerus="yes">
        <source>“{column}” holds codes that name the rows, although %n of them occur again.</source>
        <translation>
            <numerusform>“{column}”装的是标明行的编号，虽然有 %n 个重复出现。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” has long whole numbers that hardly repeat, so they were taken as names of the rows.</source>
        <translation>“{column}”是很长的整数，又很少重复，所以当作行的编号。</translation>
    </message>
    <message>
        <source>In “{column}”, {others} were taken as other spellings of {levels}.</source>
        <translation>“{column}”里的“{others}”当作“{levels}”的另一种写法。</translation>
    </message>
    <message>
        <source>In “{column}”, dates such as “{example}” could have day and month swapped; they were read as in {format}.</source>
        <translation>“{column}”里像“{example}”这样的日期，日和月可能颠倒；读的时候采用 {format} 这种写法。</translation>
    </message>
    <message>
        <source>“{column}” writes dates in several ways, such as {formats}; all were read.</source>
        <translation>“{column}”的日期有几种写法，比如 {formats}；都读懂了。</translation>
    </message>
    <message>
        <source>“{column}” was taken as text: its cells hardly repeat and have {words} words on average.</source>
        <translation>“{column}”当作文本：单元格很少重复，平均 {words} 个词。</translation>
    </message>
    <message numerus="yes">
        <source>“{column}” begins like numbers or dates, but %n cell(s) are not, such as {examples}; taken as categories.</source>
        <translation>
            <numerusform>“{column}”开头像数字或日期，但有 %n 个单元格不是，比如 {examples}；当作类别。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of “{column}” could not be read and count as missing, such as {examples}.</source>
        <translation>
            <numerusform>“{column}”有 %n 个单元格读不懂，算作缺失，比如 {examples}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) below the table were left out, from “{text}” on.</source>
        <translation>
            <numerusform>略去了表下方的 %n 行，从“{text}”开始。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n row(s) add up the others and were left out: {text}.</source>
        <translation>
            <numerusform>最后 %n 行是其他行的合计，已略去：{text}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) among the others add them up, such as “{text}”; they were kept and count as data.</source>
        <translation>
            <numerusform>其他行之间有 %n 行是它们的合计，比如“{text}”；这些行保留着，当作数据。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that add up the others, such as “{text}”, were left out.</source>
        <translation>
            <numerusform>%n 行是其他行的合计，比如“{text}”，已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that begin with “{mark}” were taken as comments.</source>
        <translation>
            <numerusform>以“{mark}”开头的 %n 行当作注释。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had cells too many or too few; the other rows left only one way to put them right. First: “{cells}”.</source>
        <translation>
            <numerusform>有 %n 行的单元格过多或过少；对照其他行，只有一种改正方法。第一处：“{cells}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that only repeat the column names were left out.</source>
        <translation>
            <numerusform>略去了只重复列名的 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n other table(s) in the file, one of them near line {line}; table {part} was read.</source>
        <translation>
            <numerusform>文件中还有 %n 个表，其中一个在第 {line} 行附近；读取的是第 {part} 个表。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lines were split where their columns begin, into %n column(s).</source>
        <translation>
            <numerusform>各行按列的起始位置切分，共 %n 列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quotation marks are not in order in %n row(s); they were taken as letters there: “{text}”.</source>
        <translation>
            <numerusform>有 %n 行的引号不成对；在那里当作普通字符：“{text}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quotation marks inside cells are always doubled; each pair was taken as one.</source>
        <translation>单元格内的引号总是成双出现；每一对当作一个。</translation>
    </message>
    <message numerus="yes">
        <source>%n invisible letter(s) without a meaning were taken out.</source>
        <translation>
            <numerusform>去掉了 %n 个没有意义的不可见字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formula(s) of the workbook have no result: the program that wrote it never calculated them. Opened and saved in a spreadsheet program, it has them.</source>
        <translation>
            <numerusform>工作簿中有 %n 个公式没有结果：写出文件的程序从未计算过它们。用电子表格软件打开并保存后即有结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged cell(s) cover several rows; their value was written into each of these rows.</source>
        <translation>
            <numerusform>有 %n 个合并单元格跨多行；其值已写入每一行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines were left whole; they could also be cut where their columns begin.</source>
        <translation>各行保持完整；也可以按列的起始位置切分。</translation>
    </message>
    <message>
        <source>“{column}” mixes amounts of several kinds ({units}); as numbers they lose their signs.</source>
        <translation>“{column}”混有多种单位的数量（{units}）；当作数字时会失去这些符号。</translation>
    </message>
    <message>
        <source>“{column}” has whole numbers so long, as {example}, that calculating would change their last digits; they were taken as names.</source>
        <translation>“{column}”中的整数很长，例如 {example}，计算会改变其末尾几位；它们当作名称。</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of “{column}”, such as {example}, have more digits than can be calculated with; the last ones are lost.</source>
        <translation>
            <numerusform>“{column}”中有 %n 个数字（例如 {example}）的位数超出计算范围；末尾几位会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” has moments of other time zones, such as {example}; all were turned into world time (UTC).</source>
        <translation>“{column}”含有其他时区的时刻，例如 {example}；已全部换算为世界时（UTC）。</translation>
    </message>
    <message>
        <source>“{column}” writes years with two digits, as in {example}; some were taken as late as {year}.</source>
        <translation>“{column}”用两位数字写年份，例如 {example}；有的被读作 {year} 年。</translation>
    </message>
    <message>
        <source>“{column}” holds numbers such as {example}; by its name they are days as sheets count them: {day}.</source>
        <translation>“{column}”含有 {example} 这样的数字；从列名看，它们是电子表格计数的日期：{day}。</translation>
    </message>
    <message>
        <source>“{column}” has days as late as the year {year}, as in {example}: another calendar, or a mistake.</source>
        <translation>“{column}”中的日期晚至 {year} 年，例如 {example}：可能是另一种历法，或是有误。</translation>
    </message>
    <message>
        <source>“{column}” holds times such as {example}, kept as they are written. As numbers of hours ({hours}) they can be compared and learned from.</source>
        <translation>“{column}”是时间，例如 {example}，按原样保留。读成小时数（{hours}）就可以比较，也可以用来学习。</translation>
    </message>
    <message>
        <source>“{column}” has “{unit}” behind every number; it was taken off, so {example} is {value}.</source>
        <translation>“{column}”的每个数字后面都有“{unit}”，已去掉，因此 {example} 读作 {value}。</translation>
    </message>
    <message>
        <source>In “{column}”, K, M and B were read as thousand, million and billion: {example} is {value}.</source>
        <translation>“{column}”中的 K、M、B 读作千、百万、十亿：{example} 读作 {value}。</translation>
    </message>
    <message>
        <source>Only some values of “{column}” have a label ({labels}); its numbers were kept.</source>
        <translation>“{column}”只有部分值有标签（{labels}）；保留了数字。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the folder have other columns or cannot be read, and were left out: {files}.</source>
        <translation>
            <numerusform>文件夹中有 %n 个文件的列不同或无法读取，已略去：{files}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the folder have fewer or further columns ({columns}); where one is lacking, it was left empty.</source>
        <translation>
            <numerusform>文件夹中有 %n 个文件的列较少或较多（{columns}）；缺少的列留空。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name a picture that is not in the folder.</source>
        <translation>
            <numerusform>有 %n 行提到的图片不在文件夹中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {rows} rows were read, evenly drawn from the whole file.</source>
        <translation>只读取了 {rows} 行，从整个文件中均匀抽取。</translation>
    </message>
    <message>
        <source>Only rows that meet the conditions were read: {rows} of {all}.</source>
        <translation>只读取了符合条件的行：{all} 行中的 {rows} 行。</translation>
    </message>
    <message>
        <source>One row was made of each group: {all} rows became {rows}.</source>
        <translation>每组合并为一行：{all} 行变为 {rows} 行。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of the file were left out, as chosen.</source>
        <translation>
            <numerusform>按照选择，没有读取文件中的 %n 列。</numerusform>
        </translation>
    </message>
    <message>
        <source>The cells of “{column}” carry marks that keep a spreadsheet from changing them; they were taken off, so {example} is {value}.</source>
        <translation>“{column}”的单元格带有防止电子表格改动内容的符号；这些符号已去掉，{example} 就是 {value}。</translation>
    </message>
    <message>
        <source>“{column}” holds digits such as {example} that name something, so they were taken as names.</source>
        <translation>“{column}”中 {example} 这样的数字是用来命名的，因此当作名称。</translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has %n number(s) such as {example}, as a spreadsheet shortens long ones. Codes and account numbers have lost their last digits that way; only the file they came from still has them.</source>
        <translation>
            <numerusform>“{column}”中有 %n 个 {example} 这样的数字，是电子表格缩短长数字的写法。编号和账号这样会丢失末尾几位，只有最初的文件里还有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Most cells of “{column}” are numbers, but %n cell(s) are not, such as {examples}; all were kept as they are written.</source>
        <translation>
            <numerusform>“{column}”的大多数单元格是数字，但有 %n 个不是，比如 {examples}；全部保留原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{member}” was read. Others are packed with it: {others}.</source>
        <translation>读取了“{member}”。压缩包中还有：{others}。</translation>
    </message>
    <message>
        <source>“{column}” is left out because it only holds links.</source>
        <translation>“{column}”只包含链接，因此未使用。</translation>
    </message>
    <message>
        <source>Each row of “{table}” was read together with what “{other}” says about it.</source>
        <translation>“{table}”的每一行都与“{other}”中关于它的内容一起读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no “{column}” and were left out.</source>
        <translation>
            <numerusform>%n 行没有“{column}”，已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows name no item and were left out.</source>
        <translation>
            <numerusform>%n 行没有写明任何物品，已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spelling(s) in “{column}” differ from others only by spaces or wide letters, and were joined.</source>
        <translation>
            <numerusform>“{column}”中有 %n 种写法与别的只差空格或全角字符，已合并。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) say exactly what another row says, at the same second; each counts once.</source>
        <translation>
            <numerusform>%n 行与另一行内容完全相同且时间同一秒，各只算一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat a person and an item that are there already; they were added up.</source>
        <translation>
            <numerusform>%n 行重复了已有的人与物品，已累加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) somebody chose what the same person had chosen before; they were added up.</source>
        <translation>
            <numerusform>有 %n 次是同一个人再次选择了之前选过的，已合计。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rate again what the same person had rated; the latest rating counts.</source>
        <translation>
            <numerusform>%n 行是同一人再次评分，以最近一次为准。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rate again what the same person had rated; the mean counts, as there is no time.</source>
        <translation>
            <numerusform>%n 行是同一人再次评分；没有时间，取平均值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no “{column}”; each counts as one.</source>
        <translation>
            <numerusform>%n 行没有“{column}”，各按 1 计。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a “{column}” below zero; they were taken as returns and subtracted.</source>
        <translation>
            <numerusform>%n 行的“{column}”小于零，视为退货并扣除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of a person and an item were taken back as a whole and left out.</source>
        <translation>
            <numerusform>%n 对人与物品已全部退回，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every “{column}” is {value}, which tells nothing apart; only that it happened counts.</source>
        <translation>所有“{column}”都是 {value}，分不出好恶；只看是否发生。</translation>
    </message>
    <message>
        <source>Every filled cell is {value}, which tells nothing apart; only that it is filled counts.</source>
        <translation>所有填写的单元格都是 {value}，分不出好恶；只看是否填写。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a “{column}” of 0, which may mean that there was no rating; taken as not liked.</source>
        <translation>
            <numerusform>%n 行的“{column}”为 0，可能表示没有评分；按不喜欢处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” holds no times that could be read; it is not used.</source>
        <translation>“{column}”里没有能读出的时间，未使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a “{column}” that is no time; when they happened counts as unknown.</source>
        <translation>
            <numerusform>%n 行的“{column}”不是时间，发生时间按未知处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) lie in the future, up to {latest}; when they happened counts as unknown.</source>
        <translation>
            <numerusform>%n 行的时间在未来，最晚为 {latest}；发生时间按未知处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) lie in the future, up to {latest}; as these are the most, times are taken as they are.</source>
        <translation>
            <numerusform>%n 行的时间在未来，最晚为 {latest}；因占多数，时间照原样使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the people have far more items than all others, up to {most}; maybe test accounts: {people}.</source>
        <translation>
            <numerusform>有 %n 人的物品远多于其他人，最多 {most} 个，可能是测试账号：{people}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the people sound like test accounts: {people}.</source>
        <translation>
            <numerusform>有 %n 人的名字像测试账号：{people}。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is rated {like_from} or better counts as liked.</source>
        <translation>评分 {like_from} 起算作喜欢。</translation>
    </message>
    <message>
        <source>Nothing is rated {asked} or better, so from {like_from} on it counts as liked instead.</source>
        <translation>没有评分达到 {asked}，改为 {like_from} 起算作喜欢。</translation>
    </message>
    <message numerus="yes">
        <source>{items} may stand for “no item”, and counts as an item in %n row(s); a rule such as “never {items}” keeps it out of the lists.</source>
        <translation>
            <numerusform>{items}可能表示“没有物品”，却在 %n 行中算作物品；用规则“never {items}”可使它不进入列表。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the {people} people have one item only; their lists lean on what others like.</source>
        <translation>
            <numerusform>{people} 人中有 %n 人只有一个物品，他们的推荐主要依据其他人的喜好。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of the same “{column}” agree, or nearly so, in {columns}; they were taken too.</source>
        <translation>“{column}”相同的各行，其{columns}也（几乎）相同，因此一并采用。</translation>
    </message>
    <message>
        <source>{matched} of {known} in the log were found in “{file}”, by its column “{column}”.</source>
        <translation>记录中的 {known} 个里有 {matched} 个在“{file}”中找到，依据其列“{column}”。</translation>
    </message>
    <message>
        <source>“{file}” has no column of ids; its rows were counted: {matched} of {known} in the log have one.</source>
        <translation>“{file}”没有编号列，按行号对应：记录中的 {known} 个里有 {matched} 个有对应的行。</translation>
    </message>
    <message>
        <source>“{column}” of “{file}” writes ids with other capitals or zeros in front; they were taken as the same.</source>
        <translation>“{file}”的“{column}”在大小写或前导零上写法不同，视为相同。</translation>
    </message>
    <message>
        <source>That is little: “{column}” may not be the ids of the log, or “{file}” is about others.</source>
        <translation>匹配得很少：“{column}”可能不是记录中的编号，或“{file}”说的是别的对象。</translation>
    </message>
    <message numerus="yes">
        <source>%n in the log are not in “{file}”; nothing is known about them.</source>
        <translation>
            <numerusform>记录中有 %n 个不在“{file}”中，没有它们的资料。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in “{file}” do not occur in the log and were not used.</source>
        <translation>
            <numerusform>“{file}”中有 %n 个没有出现在记录里，未使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of “{file}” repeat a “{column}”; the row with most filled cells counts.</source>
        <translation>
            <numerusform>“{file}”有 %n 行重复了“{column}”，以填写最全的一行为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{file}” has several rows for most of “{column}”; what they say was put together.</source>
        <translation>“{file}”中多数“{column}”有好几行，其内容已合并。</translation>
    </message>
    <message>
        <source>“{person}” is not among the people that were learned from; the list is that of somebody new.</source>
        <translation>“{person}”不在学习过的人之中；列表按新人生成。</translation>
    </message>
    <message>
        <source>This recommender keeps no people, so “{person}” is answered as somebody new.</source>
        <translation>此推荐模型不保存人员，因此“{person}”按新人处理。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the people are not among those that were learned from and got the list of somebody new: {people}.</source>
        <translation>
            <numerusform>有 %n 人不在学习过的人之中，得到的是新人的列表：{people}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the items are not among those that were learned from and do not count: {items}.</source>
        <translation>
            <numerusform>有 %n 个物品不在学习过的物品之中，不起作用：{items}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the items that must never be offered are not in the catalogue: {items}.</source>
        <translation>
            <numerusform>“永不推荐”的物品中有 %n 个不在目录里：{items}。</numerusform>
        </translation>
    </message>
    <message>
        <source>No item has these in “{column}”: {values}. There are: {known}.</source>
        <translation>没有物品的“{column}”是：{values}。现有：{known}。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the entries of “{column}” are written otherwise than in the recommender and were taken as the same, such as “{name}” as “{known}”.</source>
        <translation>
            <numerusform>“{column}”中有 %n 个写法与推荐器中的不同，已视为相同，例如“{name}”视为“{known}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” was taken as “{known}”.</source>
        <translation>“{name}”已视为“{known}”。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the people like nothing that is known, and got the list of somebody new.</source>
        <translation>
            <numerusform>有 %n 人喜欢的都不是已知物品，得到的是新人的列表。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows have a “{column}” below {least} and do not count as liked.</source>
        <translation>
            <numerusform>有 %n 行的“{column}”低于 {least}，不算作喜欢。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows have a “{column}” of zero or less and do not count as liked.</source>
        <translation>
            <numerusform>有 %n 行的“{column}”为零或更小，不算作喜欢。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the lists are empty, because nothing may be offered.</source>
        <translation>
            <numerusform>有 %n 份列表是空的，因为没有可以推荐的物品。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the lists are empty: these people have had everything that there is.</source>
        <translation>
            <numerusform>有 %n 份名单为空：这些人已拥有全部物品。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the lists are shorter than {k}, because nothing else may be offered.</source>
        <translation>
            <numerusform>有 %n 份列表不足 {k} 个，因为没有其他可以推荐的物品。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the lists have fewer items of the wanted kind than a rule asks, because there are no more.</source>
        <translation>
            <numerusform>有 %n 份列表中所要的那类物品少于规则的要求，因为没有更多了。</numerusform>
        </translation>
    </message>
    <message>
        <source>This recommender does not know which items resemble each other, so diversity changes nothing.</source>
        <translation>此推荐模型不知道哪些物品彼此相似，因此多样性不起作用。</translation>
    </message>
    <message>
        <source>Not used, because nothing was learned from it: {columns}.</source>
        <translation>没有使用，因为没有从中学到内容：{columns}。</translation>
    </message>
    <message>
        <source>“{text}” could not be read as “{column}” and does not count.</source>
        <translation>“{text}”无法读作“{column}”，不起作用。</translation>
    </message>
    <message numerus="yes">
        <source>The new item was compared for the first %n people only.</source>
        <translation>
            <numerusform>新物品只与前 %n 人作了比较。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows name somebody again; each person got one list.</source>
        <translation>
            <numerusform>有 %n 行重复写了同一个人；每人只有一份列表。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows name nobody and were left out.</source>
        <translation>
            <numerusform>有 %n 行没有写明是谁，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>People were taken from “{column}”.</source>
        <translation>人员取自“{column}”列。</translation>
    </message>
    <message>
        <source>People were taken from “{column}”, and what they like from “{item}”.</source>
        <translation>人员取自“{column}”列，喜好取自“{item}”列。</translation>
    </message>
    <message>
        <source>We hid one in five of each person's likes and asked to find them again. In its top ten Acumen found at least one for {found} of 100 people ({low} to {high}); bestsellers alone: {base}.</source>
        <translation>每个人的喜好各藏起五分之一，再让 Acumen 去找。它的前十项为每 100 人中的 {found} 人（{low} 到 {high}）至少找回一项；单靠畅销榜为 {base} 人。</translation>
    </message>
    <message>
        <source>We hid the latest one in five of each person's likes and asked to find them again. In its top ten Acumen found at least one for {found} of 100 people ({low} to {high}); bestsellers alone: {base}.</source>
        <translation>每个人最近五分之一的喜好被藏起，再让 Acumen 去找。它的前十项为每 100 人中的 {found} 人（{low} 到 {high}）至少找回一项；单靠畅销榜为 {base} 人。</translation>
    </message>
    <message>
        <source>No better than bestsellers. We hid one in five of each person's likes; in its top ten Acumen found at least one for {found} of 100 people ({low} to {high}); bestsellers alone: {base}.</source>
        <translation>不比畅销榜好。每个人的喜好各藏起五分之一；前十项为每 100 人中的 {found} 人（{low} 到 {high}）至少找回一项；单靠畅销榜为 {base} 人。</translation>
    </message>
    <message numerus="yes">
        <source>Too little to tell how good the lists are: likes could be hidden from %n person(s) only.</source>
        <translation>
            <numerusform>数据太少，无法判断列表的好坏：只能从 %n 人那里藏起喜好。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too little to tell how good the lists are: nobody has two likes, so none could be hidden. Everybody gets bestsellers.</source>
        <translation>数据太少，无法判断列表的好坏：没有人有两项喜好，因此无从藏起。每个人得到的都是畅销榜。</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were judged; likes hidden in all: {likes}.</source>
        <translation>
            <numerusform>评判了 %n 人；共藏起 {likes} 项喜好。</numerusform>
        </translation>
    </message>
    <message>
        <source>The order of the lists is better than bestsellers by more than chance.</source>
        <translation>列表的次序优于畅销榜，差距超出偶然。</translation>
    </message>
    <message>
        <source>The difference to bestsellers is within what chance alone could bring.</source>
        <translation>与畅销榜的差距，仅凭偶然也可能出现。</translation>
    </message>
    <message>
        <source>Few people could be judged, so these figures are rough.</source>
        <translation>能检验的人很少，因此这些数字较粗略。</translation>
    </message>
    <message>
        <source>The order is better, but hardly more people find something than with bestsellers.</source>
        <translation>次序更好，但找到东西的人几乎不比畅销榜多。</translation>
    </message>
    <message>
        <source>With a single known like, {found} of 100 people find something; with bestsellers: {base}.</source>
        <translation>只知道一项喜好时，每 100 人中有 {found} 人找到东西；用畅销榜为 {base} 人。</translation>
    </message>
    <message>
        <source>Among items that nobody has had yet, {found} of 100 people find one that they like in the best ten; by chance: {base}.</source>
        <translation>在无人有过的物品中，每 100 人有 {found} 人在前十项里找到喜欢的；随意挑选为 {base} 人。</translation>
    </message>
    <message>
        <source>Left out, because the time was too short: {recommenders}. More time may bring better lists.</source>
        <translation>时间不够，未参加：{recommenders}。时间更多，列表可能更好。</translation>
    </message>
    <message>
        <source>{recommender}: left out, because there are too many items for it.</source>
        <translation>{recommender}：项目太多，未参加。</translation>
    </message>
    <message>
        <source>{recommender}: left out, because “{library}” is not installed. The others do its work.</source>
        <translation>{recommender}：没有安装“{library}”，未参加。其余方法会代替它。</translation>
    </message>
    <message>
        <source>{recommender}: left out, because the model file would not have answered exactly as it did.</source>
        <translation>{recommender}：模型文件无法与它给出完全相同的答案，已去掉。</translation>
    </message>
    <message>
        <source>{recommender}: left out, so that the model file stays below {size} MB.</source>
        <translation>{recommender}：为使模型文件不超过 {size} MB，已去掉。</translation>
    </message>
    <message>
        <source>No column of “{file}” helps to tell its rows apart; it is not used.</source>
        <translation>“{file}”中没有一列能区分各行，因此没有使用。</translation>
    </message>
</context>
<context>
    <name>NumberErrors</name>
    <message>
        <source>Predicted and true</source>
        <translation>预测与真实</translation>
    </message>
    <message>
        <source>How far off</source>
        <translation>差了多少</translation>
    </message>
</context>
<context>
    <name>PairsAsk</name>
    <message>
        <source>Add a value</source>
        <translation>再加一个值</translation>
    </message>
    <message>
        <source>This value</source>
        <translation>原来的值</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>改为</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>What they have so far</source>
        <translation>到目前为止的选择</translation>
    </message>
    <message>
        <source>Next for them</source>
        <translation>接下来推荐</translation>
    </message>
    <message numerus="yes">
        <source>So far: %n</source>
        <translation>
            <numerusform>到目前为止：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to offer: the rules leave nothing, or everything is known already.</source>
        <translation>没有可推荐的了：规则排除了一切，或者都已经有了。</translation>
    </message>
</context>
<context>
    <name>PreviewBox</name>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>The file cannot be read this way.</source>
        <translation>文件无法这样读取。</translation>
    </message>
    <message>
        <source>Nothing would change in the first {rows} rows.</source>
        <translation>前 {rows} 行不会有任何变化。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of the first {rows} rows would change.</source>
        <translation>
            <numerusform>前 {rows} 行中有 %n 个单元格会改变。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Column to predict</source>
        <translation>要预测的列</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>选择一列</translation>
    </message>
    <message>
        <source>Predict it</source>
        <translation>预测它</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>想知道什么？</translation>
    </message>
    <message>
        <source>Choose a column. Acumen learns to fill it in for rows that lack it.</source>
        <translation>选择一列，Acumen 学会为缺少它的行填上。</translation>
    </message>
</context>
<context>
    <name>RacePanel</name>
    <message>
        <source>What will happen</source>
        <translation>接下来会怎样</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>Progress of training</source>
        <translation>训练的进度</translation>
    </message>
    <message>
        <source>See results</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>Train longer</source>
        <translation>训练更久</translation>
    </message>
    <message>
        <source>Asks the same once more with more time. What was found out while the project is open is kept.</source>
        <translation>同一个问题，再用更多时间训练一次。项目打开期间已经得出的结果会接着用。</translation>
    </message>
    <message>
        <source>The answer while it learned</source>
        <translation>答案在学习中的变化</translation>
    </message>
    <message>
        <source>The answer while it learns</source>
        <translation>答案在学习中的变化</translation>
    </message>
    <message>
        <source>Train longer · {time}</source>
        <translation>训练更久 · {time}</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>大约还要 {time}</translation>
    </message>
    <message>
        <source>A bar tells how much closer to the truth than guessing one candidate is, alone.</source>
        <translation>条形表示每个候选单独作答时，误差比猜测少多少。</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>Closer to the truth than guessing</source>
        <translation>误差比猜测少</translation>
    </message>
    <message>
        <source>no time for it</source>
        <translation>时间不够</translation>
    </message>
    <message>
        <source>{share} closer, {done} judged</source>
        <translation>误差少 {share}，已评判 {done}</translation>
    </message>
    <message>
        <source>{share} closer · share {part}%</source>
        <translation>误差少 {share} · 占 {part}%</translation>
    </message>
    <message>
        <source>{share} closer · can be read</source>
        <translation>误差少 {share} · 可手工照着做</translation>
    </message>
    <message>
        <source>{share} closer</source>
        <translation>误差少 {share}</translation>
    </message>
</context>
<context>
    <name>Readable</name>
    <message>
        <source>{what} is {low} or more, and below {high}</source>
        <translation>{what} 至少 {low}，且小于 {high}</translation>
    </message>
    <message>
        <source>{what} is {low} or more</source>
        <translation>{what} 至少 {low}</translation>
    </message>
    <message>
        <source>{what} is below {high}</source>
        <translation>{what} 小于 {high}</translation>
    </message>
    <message>
        <source>{what} is on {low} or later, and before {high}</source>
        <translation>{what} 在 {low} 当天或之后，且在 {high} 之前</translation>
    </message>
    <message>
        <source>{what} is on {low} or later</source>
        <translation>{what} 在 {low} 当天或之后</translation>
    </message>
    <message>
        <source>{what} is before {high}</source>
        <translation>{what} 在 {high} 之前</translation>
    </message>
    <message>
        <source>{condition}, or is missing</source>
        <translation>{condition}，或者缺失</translation>
    </message>
    <message>
        <source>{what} is {key}</source>
        <translation>{what} 是 {key}</translation>
    </message>
    <message>
        <source>{what} is one of: {keys}</source>
        <translation>{what} 是其中之一：{keys}</translation>
    </message>
    <message>
        <source>{what} is not {key}</source>
        <translation>{what} 不是 {key}</translation>
    </message>
    <message>
        <source>{what} is none of: {keys}</source>
        <translation>{what} 不是其中任何一个：{keys}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} is missing</source>
        <translation>{what} 缺失</translation>
    </message>
    <message>
        <source>{what} is not missing</source>
        <translation>{what} 不缺失</translation>
    </message>
    <message>
        <source>{what} contains “{key}”</source>
        <translation>{what} 含有“{key}”</translation>
    </message>
    <message>
        <source>{what} does not contain “{key}”</source>
        <translation>{what} 不含“{key}”</translation>
    </message>
    <message>
        <source>for each {step} of {what}</source>
        <translation>{what} 每 {step}</translation>
    </message>
    <message>
        <source>for each {step} days of {what} since 1970-01-01</source>
        <translation>{what} 自 1970-01-01 起每 {step} 天</translation>
    </message>
    <message>
        <source>a figure made of several columns</source>
        <translation>由几列合成的数字</translation>
    </message>
    <message>
        <source>any row</source>
        <translation>任意一行</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>the year of {column}</source>
        <translation>{column} 的年份</translation>
    </message>
    <message>
        <source>the month of {column}</source>
        <translation>{column} 的月份</translation>
    </message>
    <message>
        <source>the day of the month of {column}</source>
        <translation>{column} 的日</translation>
    </message>
    <message>
        <source>the weekday of {column}</source>
        <translation>{column} 的星期</translation>
    </message>
    <message>
        <source>the hour of {column}</source>
        <translation>{column} 的钟点</translation>
    </message>
    <message>
        <source>{column}</source>
        <translation>{column}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>{value} ({share} of 100)</source>
        <translation>{value}（100 行里 {share} 行）</translation>
    </message>
    <message>
        <source>about {value}</source>
        <translation>约 {value}</translation>
    </message>
    <message>
        <source>It keeps {share} % of the full model's gain over guessing.</source>
        <translation>完整模型比猜测好多少，它保住了其中的 {share}%。</translation>
    </message>
    <message>
        <source>It is as good as the full model.</source>
        <translation>它和完整模型一样好。</translation>
    </message>
    <message>
        <source>It is no better than guessing here.</source>
        <translation>在这里，它不比猜测好。</translation>
    </message>
    <message>
        <source>Begin at the top, follow the lines that are true, and the answer stands at the end.</source>
        <translation>从最上面开始，沿着符合的行走下去，末尾就是答案。</translation>
    </message>
    <message>
        <source>Add up the points of every line that is true. The sum tells how often {target} is {value}.</source>
        <translation>把所有符合的行的分数加起来。总分说明 {target} 有多常是 {value}。</translation>
    </message>
    <message>
        <source>Begin with {start} and add what every line brings. The sum tells how often {target} is {value}.</source>
        <translation>从 {start} 开始，加上每一行带来的数。总和说明 {target} 有多常是 {value}。</translation>
    </message>
    <message>
        <source>Begin with the first line and add the points of every line that is true. The answer with most is given.</source>
        <translation>从第一行开始，加上所有符合的行的分数。分数最高的就是答案。</translation>
    </message>
    <message>
        <source>Add up the points of every line that is true. Each point is worth {worth}; begin with {start}.</source>
        <translation>把所有符合的行的分数加起来。每分值 {worth}，从 {start} 开始。</translation>
    </message>
    <message>
        <source>Begin with {start} and add what every line brings.</source>
        <translation>从 {start} 开始，加上每一行带来的数。</translation>
    </message>
    <message>
        <source>at the beginning</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>If {conditions}: {outcome}.</source>
        <translation>如果 {conditions}：{outcome}。</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}，且 {second}</translation>
    </message>
    <message>
        <source>{condition}: {points}</source>
        <translation>{condition}：{points}</translation>
    </message>
</context>
<context>
    <name>ReadableSection</name>
    <message>
        <source>A model that can be followed by hand</source>
        <translation>可以手工照着做的模型</translation>
    </message>
    <message>
        <source>Save this one as a model…</source>
        <translation>把这个另存为模型…</translation>
    </message>
    <message>
        <source>One .onnx file that answers as this page says</source>
        <translation>一个 .onnx 文件，按这一页所说的回答</translation>
    </message>
    <message>
        <source>What the sum means</source>
        <translation>总分的含义</translation>
    </message>
    <message>
        <source>{value}, of 100 rows</source>
        <translation>{value}，每 100 行</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总分</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>加上</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s), which the report and the saved model have</source>
        <translation>
            <numerusform>另外还有 %n 行，报告和另存的模型里都有</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recommend</name>
    <message>
        <source>probably {stars} of {most} stars</source>
        <translation>大概会打 {stars} 分（满分 {most}）</translation>
    </message>
    <message>
        <source>{stars} of {most} stars on average</source>
        <translation>平均 {stars} 分（满分 {most}）</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>可以使用</translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation>谨慎使用</translation>
    </message>
    <message>
        <source>No better than bestsellers</source>
        <translation>不比畅销榜好</translation>
    </message>
    <message>
        <source>Too little data to tell</source>
        <translation>数据太少，无法判断</translation>
    </message>
    <message>
        <source>For {share} of 100 people, the top 10 holds at least one hidden choice.</source>
        <translation>每 100 人中有 {share} 人，前 10 个里至少有一个被隐藏的选择。</translation>
    </message>
    <message>
        <source>Of 100 hidden choices of a person, {share} are in the top 20.</source>
        <translation>一个人每 100 个被隐藏的选择中，有 {share} 个在前 20 个里。</translation>
    </message>
    <message>
        <source>Hits count more the higher they stand; a perfect list has 1.</source>
        <translation>命中排得越靠前越有分量；完美的列表为 1。</translation>
    </message>
    <message>
        <source>How pure the top 10 is down to each hit; 1 is perfect.</source>
        <translation>到每个命中为止前 10 个有多准；1 为完美。</translation>
    </message>
    <message>
        <source>1 if the first one is a hit, one half if it is the second, and so on.</source>
        <translation>第一个就命中为 1，第二个才命中为二分之一，依此类推。</translation>
    </message>
    <message>
        <source>In {share} of 100 pairs, the hidden choice stands before the other item.</source>
        <translation>每 100 对中有 {share} 对，被隐藏的选择排在另一件前面。</translation>
    </message>
    <message>
        <source>Of 100 items in the catalogue, {share} are offered to somebody.</source>
        <translation>目录中每 100 件物品，有 {share} 件推荐给了某个人。</translation>
    </message>
    <message>
        <source>How little known the offered things are; one more: half as many know them.</source>
        <translation>推荐的东西有多不为人知；每多 1，知道的人少一半。</translation>
    </message>
    <message>
        <source>How unlike each other the things in one list are; 1 is most varied.</source>
        <translation>一个列表里的东西彼此有多不同；1 为最多样。</translation>
    </message>
    <message>
        <source>How far a foretold rating typically is off.</source>
        <translation>预测评分通常偏差多少。</translation>
    </message>
    <message>
        <source>How far a foretold rating is off on average.</source>
        <translation>预测评分平均偏差多少。</translation>
    </message>
    <message>
        <source>The latest fifth of each person's choices was hidden, the lists were made from what came before, and every item of the catalogue took part.</source>
        <translation>隐藏每个人最近五分之一的选择，用更早的选择生成列表，目录中的每件物品都参与排序。</translation>
    </message>
    <message>
        <source>One in five of each person's choices was hidden, the lists were made from the rest, and every item of the catalogue took part.</source>
        <translation>隐藏每个人五分之一的选择，用其余的生成列表，目录中的每件物品都参与排序。</translation>
    </message>
    <message>
        <source>Learned from {likes} of {people} and {items}, in {rows} of the file, within {time}.</source>
        <translation>从文件的 {rows}中学习，包括{people}、{items}和{likes}，用时 {time}。</translation>
    </message>
    <message numerus="yes">
        <source>%n choice(s)</source>
        <translation>
            <numerusform>%n 次选择</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 件物品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Items that nobody has had yet</source>
        <translation>还没有人选过的物品</translation>
    </message>
    <message>
        <source>Only the profile is known</source>
        <translation>只知道个人资料</translation>
    </message>
    <message>
        <source>One choice is known</source>
        <translation>已知 1 个选择</translation>
    </message>
    <message>
        <source>{known} choices are known</source>
        <translation>已知 {known} 个选择</translation>
    </message>
    <message>
        <source>All their choices are known</source>
        <translation>已知全部选择</translation>
    </message>
    <message>
        <source>{name}: {value} of 100 find something ({low}–{high}); bestsellers alone: {base}.</source>
        <translation>{name}：每 100 人有 {value} 人有所发现（{low}–{high}）；只用畅销榜：{base}。</translation>
    </message>
    <message>
        <source>{name}: {value} ({low}–{high}); bestsellers alone: {base}.</source>
        <translation>{name}：{value}（{low}–{high}）；只用畅销榜：{base}。</translation>
    </message>
    <message>
        <source>Of {items}, the {top} most chosen hold half of all choices.</source>
        <translation>在 {items}中，最热门的 {top} 件占了全部选择的一半。</translation>
    </message>
    <message>
        <source>The {top} most chosen of {items} hold {share} of 100 choices.</source>
        <translation>在 {items}中，最热门的 {top} 件占每 100 次选择中的 {share} 次。</translation>
    </message>
    <message>
        <source>Of 100 items, {share} appear in somebody's top 10; with bestsellers alone it would be {base}.</source>
        <translation>每 100 件物品中，有 {share} 件出现在某人的前 10 个里；只用畅销榜则为 {base} 件。</translation>
    </message>
    <message>
        <source>Of 100 items, {share} appear in somebody's top 10.</source>
        <translation>每 100 件物品中，有 {share} 件出现在某人的前 10 个里。</translation>
    </message>
    <message>
        <source>From half of the log to all of it the lists became {gain}% better: more data would likely help.</source>
        <translation>从一半记录到全部记录，列表好了 {gain}%：更多数据可能有帮助。</translation>
    </message>
    <message>
        <source>From half of the log to all of it the lists hardly became better: more of the same would help little.</source>
        <translation>从一半记录到全部记录，列表几乎没有变好：更多同类数据帮助不大。</translation>
    </message>
    <message>
        <source>With all of this, {with_all} of 100 find something; without, {without}.</source>
        <translation>全部遵守时，每 100 人有 {with_all} 人有所发现；不遵守时 {without} 人。</translation>
    </message>
    <message>
        <source>{k} for each of {people}, {rules}.</source>
        <translation>为 {people}各推荐 {k} 件，{rules}。</translation>
    </message>
    <message>
        <source>without any rule</source>
        <translation>没有任何规则</translation>
    </message>
    <message numerus="yes">
        <source>keeping to %n rule(s)</source>
        <translation>
            <numerusform>遵守 %n 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows} for {people} were written to {file} in {seconds} s.</source>
        <translation>用 {seconds} 秒为{people}写出 {rows}到 {file}。</translation>
    </message>
    <message>
        <source>This file knows {people} and {items}. It was made on {created}.</source>
        <translation>这个文件包含 {people}和 {items}，生成于 {created}。</translation>
    </message>
    <message>
        <source>This file knows {items} and nobody by name: it serves everyone by what they like. Made on {created}.</source>
        <translation>这个文件包含 {items}，不认识任何人：按喜好为所有人推荐。生成于 {created}。</translation>
    </message>
    <message>
        <source>{share} of 100 people find something; bestsellers alone: {base}.</source>
        <translation>每 100 人有 {share} 人有所发现；只用畅销榜：{base}。</translation>
    </message>
    <message>
        <source>{item} for each {person}</source>
        <translation>为每个 {person} 推荐 {item}</translation>
    </message>
    <message>
        <source>Bestsellers and neighbours give the first lists within seconds.</source>
        <translation>畅销榜和近邻方法在几秒内给出最初的列表。</translation>
    </message>
    <message>
        <source>Several ways of recommending compete. A fifth of each person's choices is hidden from them.</source>
        <translation>多种推荐方法互相竞争，每个人五分之一的选择对它们保密。</translation>
    </message>
    <message>
        <source>The better ones answer together, and say for each thing offered what it came from.</source>
        <translation>较好的方法共同回答，并说明每条推荐从何而来。</translation>
    </message>
    <message>
        <source>because of {first}</source>
        <translation>因为 {first}</translation>
    </message>
    <message>
        <source>because of {first} (most) and {second}</source>
        <translation>因为 {first}（主要）和 {second}</translation>
    </message>
    <message>
        <source>because of {first} (most), {second} and {third}</source>
        <translation>因为 {first}（主要）、{second} 和 {third}</translation>
    </message>
    <message>
        <source>because of {columns} in the profile</source>
        <translation>因为资料中的 {columns}</translation>
    </message>
    <message>
        <source>because many like it</source>
        <translation>因为喜欢的人多</translation>
    </message>
    <message>
        <source>a guess: little is known here</source>
        <translation>猜测：这里所知甚少</translation>
    </message>
    <message>
        <source>{share} of 100 alike</source>
        <translation>相似度 {share}/100</translation>
    </message>
    <message>
        <source>Liked by {likes}: number {rank} of {items}.</source>
        <translation>{likes} 人喜欢：在 {items} 件中排第 {rank}。</translation>
    </message>
    <message>
        <source>Nobody has liked it yet.</source>
        <translation>还没有人喜欢。</translation>
    </message>
    <message>
        <source>Holds the catalogue together: number {rank}.</source>
        <translation>连接目录：排第 {rank}。</translation>
    </message>
    <message>
        <source>{shown} of {total}; type to find others</source>
        <translation>{total} 个中的 {shown} 个；输入文字查找其他</translation>
    </message>
    <message>
        <source>{total} in all</source>
        <translation>共 {total} 个</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”.</source>
        <translation>没有叫“{text}”的。</translation>
    </message>
    <message>
        <source>Only what is in stock</source>
        <translation>只推荐有货的</translation>
    </message>
    <message>
        <source>Only what {column} says is there</source>
        <translation>只要 {column} 显示有货</translation>
    </message>
    <message>
        <source>A number between …</source>
        <translation>数值介于…</translation>
    </message>
    <message>
        <source>{column} from {low} to {high}</source>
        <translation>{column} 从 {low} 到 {high}</translation>
    </message>
    <message>
        <source>Only some kinds</source>
        <translation>只要某些种类</translation>
    </message>
    <message>
        <source>{column} is {values}</source>
        <translation>{column} 是 {values}</translation>
    </message>
    <message>
        <source>Not some kinds</source>
        <translation>不要某些种类</translation>
    </message>
    <message>
        <source>{column} is not {values}</source>
        <translation>{column} 不是 {values}</translation>
    </message>
    <message>
        <source>Never these …</source>
        <translation>从不推荐这些…</translation>
    </message>
    <message>
        <source>Never {items}</source>
        <translation>从不推荐 {items}</translation>
    </message>
    <message>
        <source>At least so many of a kind</source>
        <translation>某种至少多少件</translation>
    </message>
    <message>
        <source>At least {count} whose {column} is {values}</source>
        <translation>至少 {count} 件的 {column} 是 {values}</translation>
    </message>
    <message>
        <source>At most so many of one kind</source>
        <translation>同一种最多多少件</translation>
    </message>
    <message>
        <source>At most {count} with the same {column}</source>
        <translation>相同 {column} 的最多 {count} 件</translation>
    </message>
    <message>
        <source>Not what they had lately</source>
        <translation>不要最近有过的</translation>
    </message>
    <message>
        <source>Nothing from the last {count} days</source>
        <translation>不要最近 {count} 天有过的</translation>
    </message>
    <message>
        <source>{n} fewer of 100 find something</source>
        <translation>每 100 人少 {n} 人有所发现</translation>
    </message>
    <message>
        <source>{n} more of 100 find something</source>
        <translation>每 100 人多 {n} 人有所发现</translation>
    </message>
    <message>
        <source>Costs nothing measurable</source>
        <translation>没有可测出的代价</translation>
    </message>
    <message>
        <source>Say which ones</source>
        <translation>选择</translation>
    </message>
    <message numerus="yes">
        <source>{title}: chosen by %n person(s)</source>
        <translation>
            <numerusform>{title}：%n 人选择</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title} ({group}): chosen by %n person(s)</source>
        <translation>
            <numerusform>{title}（{group}）：%n 人选择</numerusform>
        </translation>
    </message>
    <message>
        <source>The first lists come in a moment.</source>
        <translation>最初的列表马上就来。</translation>
    </message>
    <message>
        <source>The first lists are there; better ones are being looked for.</source>
        <translation>最初的列表已经有了，正在寻找更好的。</translation>
    </message>
    <message>
        <source>The best lists so far are {times} times as good as bestsellers for everyone.</source>
        <translation>目前最好的列表是畅销榜的 {times} 倍。</translation>
    </message>
    <message>
        <source>So far, no list is better than bestsellers for everyone.</source>
        <translation>到目前为止，没有列表比畅销榜更好。</translation>
    </message>
    <message>
        <source>The first lists were there after {seconds} s.</source>
        <translation>{seconds} 秒后有了最初的列表。</translation>
    </message>
    <message>
        <source>{name}: {times} times as good as bestsellers.</source>
        <translation>{name}：是畅销榜的 {times} 倍。</translation>
    </message>
    <message>
        <source>Histories were cut short on purpose: this is how well lists do for people of whom little is known.</source>
        <translation>有意截短历史：这是对所知甚少的人，列表能做到的程度。</translation>
    </message>
    <message>
        <source>Several ways answer together. How much each counts depends on how much is known of a person.</source>
        <translation>多种方法共同回答，各自的分量取决于对一个人了解多少。</translation>
    </message>
    <message>
        <source>{n} of 100</source>
        <translation>{n}/100</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>choose a column</source>
        <translation>选择一列</translation>
    </message>
    <message>
        <source>a good rating</source>
        <translation>好的评分</translation>
    </message>
    <message>
        <source>The columns leave a doubt: read the sentence once more before starting.</source>
        <translation>这些列还有疑问：开始之前再读一遍这句话。</translation>
    </message>
    <message>
        <source>Say which column names the person and which the item.</source>
        <translation>说明哪一列是人，哪一列是物品。</translation>
    </message>
    <message>
        <source>Person and item are the same column: one of them has to be another.</source>
        <translation>人和物品是同一列：其中一个必须换成别的列。</translation>
    </message>
    <message>
        <source>Nothing more is known about the items.</source>
        <translation>没有关于物品的其他信息。</translation>
    </message>
    <message>
        <source>Nothing more is known about the people.</source>
        <translation>没有关于人的其他信息。</translation>
    </message>
    <message>
        <source>What is known about the items: {file}</source>
        <translation>关于物品的信息：{file}</translation>
    </message>
    <message>
        <source>What is known about the people: {file}</source>
        <translation>关于人的信息：{file}</translation>
    </message>
    <message>
        <source>What is known about the items: {file} · {matched} of {known} found in it</source>
        <translation>关于物品的信息：{file} · 找到 {known} 个中的 {matched} 个</translation>
    </message>
    <message>
        <source>What is known about the people: {file} · {matched} of {known} found in it</source>
        <translation>关于人的信息：{file} · 找到 {known} 个中的 {matched} 个</translation>
    </message>
    <message>
        <source>In its top 10 Acumen found at least one hidden choice for {share} of 100 people; bestsellers alone: {base}.</source>
        <translation>Acumen 的前 10 个推荐为每 100 人中的 {share} 人至少找到一个被隐藏的选择；只用畅销榜：{base} 人。</translation>
    </message>
</context>
<context>
    <name>RecommendRequests</name>
    <message>
        <source>A table about the items</source>
        <translation>关于物品的表格</translation>
    </message>
    <message>
        <source>A table about the people</source>
        <translation>关于人的表格</translation>
    </message>
    <message>
        <source>A table of people</source>
        <translation>人员表格</translation>
    </message>
    <message>
        <source>recommendations</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>列表</translation>
    </message>
</context>
<context>
    <name>RecommendationsTab</name>
    <message>
        <source>A log of who bought, clicked, read or rated what is enough: one row for each, one basket in a row, or a table with one column for each item. A table about the items or the people can be added.</source>
        <translation>只需要一份记录：谁购买、点击、阅读或评价了什么。可以每次一行、每篮一行，或者每件物品一列。还可以加上关于物品或人的表格。</translation>
    </message>
    <message>
        <source>Open a purchase log…</source>
        <translation>打开购买记录…</translation>
    </message>
    <message>
        <source>Try it with a bookshop</source>
        <translation>用书店示例试试</translation>
    </message>
    <message>
        <source>What should be offered to whom?</source>
        <translation>该向谁推荐什么？</translation>
    </message>
    <message>
        <source>Looking for who chose what…</source>
        <translation>正在查找谁选择了什么…</translation>
    </message>
    <message>
        <source>Change the question</source>
        <translation>更改问题</translation>
    </message>
</context>
<context>
    <name>Recommenders</name>
    <message>
        <source>Factors of people and items</source>
        <translation>人与物品的因子</translation>
    </message>
    <message>
        <source>Bestsellers</source>
        <translation>畅销榜</translation>
    </message>
    <message>
        <source>What is known about items</source>
        <translation>物品已知的信息</translation>
    </message>
    <message>
        <source>What is known about items, all of it counted alike</source>
        <translation>关于物品的已知信息，同等看待</translation>
    </message>
    <message>
        <source>Linear model of all items</source>
        <translation>全部物品的线性模型</translation>
    </message>
    <message>
        <source>Linear model of all items and what they are like</source>
        <translation>全部物品及其特点的线性模型</translation>
    </message>
    <message>
        <source>Linear model for short histories</source>
        <translation>短历史的线性模型</translation>
    </message>
    <message>
        <source>Main directions of taste</source>
        <translation>口味的主要方向</translation>
    </message>
    <message>
        <source>Liked together</source>
        <translation>一起被喜欢</translation>
    </message>
    <message>
        <source>Liked by the same people</source>
        <translation>被同一批人喜欢</translation>
    </message>
    <message>
        <source>LightFM</source>
        <translation>LightFM</translation>
    </message>
    <message>
        <source>What is known about people</source>
        <translation>人已知的信息</translation>
    </message>
    <message>
        <source>Random walks</source>
        <translation>随机游走</translation>
    </message>
    <message>
        <source>Net of two towers</source>
        <translation>双塔网络</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Who gets what: “{item}” for each “{person}”</source>
        <translation>谁得到什么：为每个“{person}”推荐“{item}”</translation>
    </message>
    <message>
        <source>Who gets what</source>
        <translation>谁得到什么</translation>
    </message>
    <message>
        <source>How good</source>
        <translation>有多好</translation>
    </message>
    <message>
        <source>Dot: Acumen, with the range in which the true figure lies 95 times in 100. Ring: bestsellers for everyone.</source>
        <translation>圆点：Acumen，以及真实数值在 100 次中有 95 次落入的范围。圆环：人人相同的畅销榜。</translation>
    </message>
    <message>
        <source>Bestsellers</source>
        <translation>畅销榜</translation>
    </message>
    <message>
        <source>Drawn by lot</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>By how much is known</source>
        <translation>按已知多少</translation>
    </message>
    <message>
        <source>Of 100 people, so many find a hidden choice in their top 10.</source>
        <translation>每 100 人中，有多少人在前 10 个里找到被隐藏的选择。</translation>
    </message>
    <message>
        <source>NDCG@10: hits count more the higher they stand; 1 is perfect.</source>
        <translation>NDCG@10：命中排得越前，分量越重；1 为完美。</translation>
    </message>
    <message>
        <source>Known of a person</source>
        <translation>对一个人的了解</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>由谁回答</translation>
    </message>
    <message>
        <source>Each way of recommending alone, and with how much weight of 100 it takes part where so many choices are known.</source>
        <translation>每种推荐方法单独的表现，以及在已知这么多选择时它在 100 中所占的分量。</translation>
    </message>
    <message>
        <source>Way of recommending</source>
        <translation>推荐方法</translation>
    </message>
    <message>
        <source>Alone (NDCG@10)</source>
        <translation>单独（NDCG@10）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{known} or more</source>
        <translation>{known} 个或更多</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>选了什么</translation>
    </message>
    <message>
        <source>Choices of each item, the most chosen at the left.</source>
        <translation>每件物品被选的次数，最热门的在左边。</translation>
    </message>
    <message>
        <source>More data?</source>
        <translation>更多数据？</translation>
    </message>
    <message>
        <source>Choices learned from</source>
        <translation>用于学习的选择</translation>
    </message>
    <message>
        <source>NDCG@10</source>
        <translation>NDCG@10</translation>
    </message>
    <message>
        <source>What the rules cost</source>
        <translation>规则的代价</translation>
    </message>
    <message>
        <source>What stood out</source>
        <translation>值得注意的地方</translation>
    </message>
    <message>
        <source>How it was judged</source>
        <translation>怎样评判的</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>学习自</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Known about the items</source>
        <translation>关于物品的已知信息</translation>
    </message>
    <message>
        <source>Known about the people</source>
        <translation>关于人的已知信息</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>The file against the learned model</source>
        <translation>模型文件与训练好的模型对照</translation>
    </message>
    <message>
        <source>Compared for {rows} people; largest difference {difference}; {flips} other lists.</source>
        <translation>对照了 {rows} 人；最大相差 {difference}，列表不同的有 {flips} 人。</translation>
    </message>
    <message>
        <source>Can “{target}” be predicted?</source>
        <translation>“{target}”能预测吗？</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>可以使用</translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation>谨慎使用</translation>
    </message>
    <message>
        <source>No better than guessing</source>
        <translation>与猜测相差无几</translation>
    </message>
    <message>
        <source>Too little data to tell</source>
        <translation>数据太少</translation>
    </message>
    <message>
        <source>Right order of two rows</source>
        <translation>两行的顺序排对</translation>
    </message>
    <message>
        <source>Area under the ROC curve; 1 is perfect, 0.5 a coin.</source>
        <translation>ROC 曲线下的面积；1 是完美，0.5 等于抛硬币。</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>答对的</translation>
    </message>
    <message>
        <source>Accuracy: share of rows with the right answer; 1 is perfect.</source>
        <translation>准确率：答对的行占多少；1 是完美。</translation>
    </message>
    <message>
        <source>Right answers, every value counting the same</source>
        <translation>答对的，每个值同样算数</translation>
    </message>
    <message>
        <source>Balanced accuracy; 1 is perfect.</source>
        <translation>均衡准确率；1 是完美。</translation>
    </message>
    <message>
        <source>Right among the rows called so</source>
        <translation>判出的行里，对的</translation>
    </message>
    <message>
        <source>Precision; 1 is perfect.</source>
        <translation>精确率；1 是完美。</translation>
    </message>
    <message>
        <source>Found among the rows that are so</source>
        <translation>该找的行里，找到的</translation>
    </message>
    <message>
        <source>Recall; 1 is perfect.</source>
        <translation>召回率；1 是完美。</translation>
    </message>
    <message>
        <source>Precision and recall in one</source>
        <translation>精确率和召回率合成一个数</translation>
    </message>
    <message>
        <source>F1: their harmonic mean; 1 is perfect.</source>
        <translation>F1：两者的调和平均；1 是完美。</translation>
    </message>
    <message>
        <source>Precision over all thresholds</source>
        <translation>所有阈值上的精确率</translation>
    </message>
    <message>
        <source>Average precision; 1 is perfect.</source>
        <translation>平均精确率；1 是完美。</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>意外程度</translation>
    </message>
    <message>
        <source>Log-loss: sure mistakes count most; 0 is perfect.</source>
        <translation>对数损失：越有把握的错误算得越重；0 是完美。</translation>
    </message>
    <message>
        <source>Distance of the percentages</source>
        <translation>百分比差了多远</translation>
    </message>
    <message>
        <source>Brier score: from what happened, squared; 0 is perfect.</source>
        <translation>布里尔分数：与实际情况相差的平方；0 是完美。</translation>
    </message>
    <message>
        <source>Error of the percentages</source>
        <translation>百分比的误差</translation>
    </message>
    <message>
        <source>Calibration error: how far they are from the observed shares; 0 is perfect.</source>
        <translation>校准误差：与实际比例差多少；0 是完美。</translation>
    </message>
    <message>
        <source>Average error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>Mean absolute error, in the unit of the column; 0 is perfect.</source>
        <translation>平均绝对误差，单位和这一列一样；0 是完美。</translation>
    </message>
    <message>
        <source>Middle error</source>
        <translation>中位误差</translation>
    </message>
    <message>
        <source>Half of the rows are off by less.</source>
        <translation>一半的行误差不到这个数。</translation>
    </message>
    <message>
        <source>Typical error, large ones counting more</source>
        <translation>典型误差，大的误差算得更重</translation>
    </message>
    <message>
        <source>Root mean squared error, in the unit of the column; 0 is perfect.</source>
        <translation>均方根误差，单位和这一列一样；0 是完美。</translation>
    </message>
    <message>
        <source>Differences explained</source>
        <translation>能说明的差异</translation>
    </message>
    <message>
        <source>R²: 1 is all of them, 0 none.</source>
        <translation>R²：1 是全部，0 是完全没有。</translation>
    </message>
    <message>
        <source>Values inside their range</source>
        <translation>落在范围内的值</translation>
    </message>
    <message>
        <source>Share inside the 90 % range; 0.9 is what it should be.</source>
        <translation>落在 90% 范围内的比例；应该是 0.9。</translation>
    </message>
    <message>
        <source>Dot: Acumen, with the range in which the true figure lies 95 times in 100. Ring: guessing.</source>
        <translation>圆点：Acumen，横线是真实数字 100 次里有 95 次落入的范围。圆圈：猜测。</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>What was called what</source>
        <translation>哪些判成了哪些</translation>
    </message>
    <message>
        <source>Rows of the test. Down: what they are. Across: what they were called. Outlined: right.</source>
        <translation>检验用的行。竖着看是实际，横着看是判断；加框的是判对的。</translation>
    </message>
    <message>
        <source>“{positive}” is called from {threshold} % on.</source>
        <translation>概率达到 {threshold}% 就判为“{positive}”。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Called so</source>
        <translation>判为它</translation>
    </message>
    <message>
        <source>Right among these</source>
        <translation>其中判对的</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Predicted against actual</source>
        <translation>预测与真实</translation>
    </message>
    <message>
        <source>Each dot is a row of the test; on the dashed line the answer is exact.</source>
        <translation>每个点是检验用的一行；在虚线上，答案分毫不差。</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>What it relied on</source>
        <translation>依靠了什么</translation>
    </message>
    <message>
        <source>How much worse the answers get when the values of a column are shuffled among the rows.</source>
        <translation>把一列的值在各行之间打乱，答案会变差多少。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Increase of the error</source>
        <translation>误差增加</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>The answer is the weighted mean of these; a smaller error is better.</source>
        <translation>答案是它们的加权平均；误差越小越好。</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学习方法</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>各列</translation>
    </message>
    <message>
        <source>Learned from: {columns}.</source>
        <translation>学习用到的列：{columns}。</translation>
    </message>
    <message>
        <source>No column was left out.</source>
        <translation>没有去掉任何一列。</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>{rows} rows were put aside before anything was learned, and used for this judgement only.</source>
        <translation>学习之前就留出 {rows} 行，只用于这次评判。</translation>
    </message>
    <message>
        <source>Each of {rows} rows was judged by models that had not seen it (cross-validation).</source>
        <translation>{rows} 行中的每一行，都由没有见过它的模型来评判（交叉验证）。</translation>
    </message>
    <message>
        <source>Compared on {rows} rows; largest difference {difference}; {flips} other answers.</source>
        <translation>对照了 {rows} 行；最大相差 {difference}，答案不同的有 {flips} 行。</translation>
    </message>
    <message>
        <source>Rows learned from</source>
        <translation>学习用的行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Date of this report</source>
        <translation>报告日期</translation>
    </message>
    <message>
        <source>{seconds} seconds on {device}</source>
        <translation>{seconds} 秒，在 {device} 上</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Made by Acumen {version}. Everything was computed on this computer.</source>
        <translation>由 Acumen {version} 制作。一切都在这台电脑上计算。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Acumen</source>
        <translation>Acumen</translation>
    </message>
    <message>
        <source>A model that can be followed by hand</source>
        <translation>可以手工照着做的模型</translation>
    </message>
    <message>
        <source>If</source>
        <translation>如果</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>加上</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>{value}, of 100 rows</source>
        <translation>{value}，每 100 行</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Who gets what</source>
        <translation>推荐给谁什么</translation>
    </message>
    <message>
        <source>How good</source>
        <translation>效果如何</translation>
    </message>
    <message>
        <source>What sells</source>
        <translation>什么卖得好</translation>
    </message>
    <message>
        <source>More data?</source>
        <translation>更多数据？</translation>
    </message>
    <message>
        <source>Map of items</source>
        <translation>物品地图</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>The further the curve bends to the upper left, the better {value} is told apart.</source>
        <translation>曲线越靠近左上角，“{value}”就分得越清。</translation>
    </message>
    <message>
        <source>Finding more that are {value} costs more wrong calls: the curve shows the exchange.</source>
        <translation>想多找到一些“{value}”，就会多判错一些：曲线显示两者如何取舍。</translation>
    </message>
    <message>
        <source>On the line, a stated 70% comes true 70 times in 100. Bars show the range of chance.</source>
        <translation>在线上，说 70% 的，每 100 次有 70 次成真。竖条是碰巧的范围。</translation>
    </message>
    <message>
        <source>On the line the answer is exactly right; the darker, the more rows.</source>
        <translation>在线上，答案分毫不差；颜色越深，行越多。</translation>
    </message>
    <message>
        <source>Above the line the answer was too low, below it too high.</source>
        <translation>在线的上方，答案偏低；在下方，答案偏高。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Called so</source>
        <translation>判为它</translation>
    </message>
    <message>
        <source>Calls that are right</source>
        <translation>判对的比例</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的比例</translation>
    </message>
    <message>
        <source>{target} for each row, from {columns}; learned from {rows} in {seconds}.</source>
        <translation>每一行的“{target}”，依据 {columns}；学习了 {rows}，用时 {seconds}。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Of 100 rows that are called {value}, about {share} are ({low}–{high}).</source>
        <translation>判为“{value}”的每 100 行里，大约 {share} 行真的是（{low}–{high}）。</translation>
    </message>
    <message>
        <source>Of 100 rows picked at random: {base}.</source>
        <translation>随意抽 100 行：{base} 行。</translation>
    </message>
    <message>
        <source>Of 100 rows, about {share} get the right {target} ({low}–{high}).</source>
        <translation>每 100 行里，“{target}”说对的大约有 {share} 行（{low}–{high}）。</translation>
    </message>
    <message>
        <source>With the most frequent answer each time: {base}.</source>
        <translation>每次都回答最常见的：{base} 行。</translation>
    </message>
    <message>
        <source>Of 100 rows, the true {target} lies in the range given with the answer for about {share} ({low}–{high}).</source>
        <translation>每 100 行里，真实的“{target}”落在答案所给范围内的大约有 {share} 行（{low}–{high}）。</translation>
    </message>
    <message>
        <source>Of 100 rows, about {share} are closer to the truth than guessing is on average ({low}–{high}).</source>
        <translation>每 100 行里，比猜测的平均水平更接近真实值的大约有 {share} 行（{low}–{high}）。</translation>
    </message>
    <message>
        <source>Every row was judged by models that had not seen it (cross-validation), {rows} in all.</source>
        <translation>每一行都由没有见过它的模型来评判（交叉验证），共 {rows}。</translation>
    </message>
    <message>
        <source>Judged on {rows} that were set aside and not learned from.</source>
        <translation>用事先留出、没有学过的 {rows}来评判。</translation>
    </message>
    <message>
        <source>At {threshold}: of 100 that are called “{value}”, about {share} are ({low}–{high}); of 100 that are “{value}”, it finds {found}.</source>
        <translation>阈值 {threshold}：判为“{value}”的每 100 行里，大约 {share} 行真的是（{low}–{high}）；每 100 行“{value}”能找到 {found} 行。</translation>
    </message>
    <message>
        <source>At {threshold}: no row is called {value}.</source>
        <translation>阈值 {threshold}：没有一行判为“{value}”。</translation>
    </message>
    <message>
        <source>Most often, rows that are {actual} are called {called}: {count} of {of}.</source>
        <translation>最常见的错误是把“{actual}”判成“{called}”：{of} 行里有 {count} 行。</translation>
    </message>
    <message>
        <source>No row was given a wrong answer.</source>
        <translation>没有一行答错。</translation>
    </message>
    <message>
        <source>Half of the rows are off by less than {half}, and 90 of 100 by less than {most}.</source>
        <translation>一半的行误差不到 {half}，每 100 行里有 90 行误差不到 {most}。</translation>
    </message>
    <message>
        <source>The model relied on {first}.</source>
        <translation>模型依靠的是“{first}”。</translation>
    </message>
    <message>
        <source>The model relied most on {first}, then on {second}.</source>
        <translation>模型最依靠“{first}”，其次是“{second}”。</translation>
    </message>
    <message>
        <source>The model relied most on {first}, then on {second} and {third}.</source>
        <translation>模型最依靠“{first}”，其次是“{second}”和“{third}”。</translation>
    </message>
    <message>
        <source>No single column made a difference that stands out from chance.</source>
        <translation>没有哪一列单独起的作用能和碰巧区分开。</translation>
    </message>
    <message>
        <source>{first} answers alone; the others did not make the answer better.</source>
        <translation>由{first}单独作答；加上其他方法也没有变好。</translation>
    </message>
    <message>
        <source>The answer mixes {parts}.</source>
        <translation>答案由几种方法合成：{parts}。</translation>
    </message>
    <message>
        <source>{name} ({share}%)</source>
        <translation>{name}（{share}%）</translation>
    </message>
    <message>
        <source>Of those that are not {value}: called so all the same</source>
        <translation>不是“{value}”的行里，误判的比例</translation>
    </message>
    <message>
        <source>Of those that are {value}: found</source>
        <translation>是“{value}”的行里，找到的比例</translation>
    </message>
    <message>
        <source>Of those called {value}: right</source>
        <translation>判为“{value}”的行里，判对的比例</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>at {threshold}</source>
        <translation>阈值 {threshold}</translation>
    </message>
    <message>
        <source>At {threshold}: finds {found} of 100 that are {value}, and calls {wrong} of 100 others so, too.</source>
        <translation>阈值 {threshold}：每 100 行“{value}”找到 {found} 行，每 100 行别的也有 {wrong} 行误判为它。</translation>
    </message>
    <message>
        <source>At {threshold}: finds {found} of 100 that are {value}; of 100 that it calls so, {right} are.</source>
        <translation>阈值 {threshold}：每 100 行“{value}”找到 {found} 行；判为它的每 100 行里，{right} 行真的是。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>实际是</translation>
    </message>
    <message>
        <source>It is called</source>
        <translation>判为</translation>
    </message>
    <message>
        <source>Of 100 rows that are {actual}, {share} are called {called} ({count} of {of}).</source>
        <translation>每 100 行“{actual}”里，有 {share} 行判为“{called}”（{of} 行里的 {count} 行）。</translation>
    </message>
    <message>
        <source>Percentage given for {value}</source>
        <translation>给“{value}”的百分比</translation>
    </message>
    <message>
        <source>How often it is {value}</source>
        <translation>实际是“{value}”的比例</translation>
    </message>
    <message>
        <source>As often as said</source>
        <translation>和所说的一致</translation>
    </message>
    <message>
        <source>Where about {said} of 100 was said, {share} of 100 are {value} ({low}–{high}; {rows} rows).</source>
        <translation>说大约 {said}% 的地方，每 100 行有 {share} 行是“{value}”（{low}–{high}，共 {rows} 行）。</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Predicted {target}</source>
        <translation>预测的“{target}”</translation>
    </message>
    <message>
        <source>True {target}</source>
        <translation>真实的“{target}”</translation>
    </message>
    <message>
        <source>True minus predicted {target}</source>
        <translation>真实减预测的“{target}”</translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation>分毫不差</translation>
    </message>
    <message>
        <source>Predicted {predicted}, true {actual}.</source>
        <translation>预测 {predicted}，真实 {actual}。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) predicted about {predicted} are about {actual}.</source>
        <translation>
            <numerusform>预测约 {predicted} 的 %n 行，真实值约为 {actual}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted {predicted}, off by {error}.</source>
        <translation>预测 {predicted}，相差 {error}。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) predicted about {predicted} are off by about {error}.</source>
        <translation>
            <numerusform>预测约 {predicted} 的 %n 行，大约相差 {error}。</numerusform>
        </translation>
    </message>
    <message>
        <source>How much worse the answer gets when the values of the column are shuffled</source>
        <translation>打乱一列的值，答案变差多少</translation>
    </message>
    <message>
        <source>When {column} is shuffled, the loss grows by {value} ({low} to {high}).</source>
        <translation>打乱“{column}”，误差增加 {value}（{low} 到 {high}）。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Loss grows by</source>
        <translation>误差增加</translation>
    </message>
    <message>
        <source>{name} alone is {gain}% closer to the truth than guessing; loss {loss}.</source>
        <translation>{name}单独作答，误差比猜测少 {gain}%；误差 {loss}。</translation>
    </message>
    <message>
        <source>{gain}% closer</source>
        <translation>误差少 {gain}%</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>Closer to the truth than guessing</source>
        <translation>误差比猜测少</translation>
    </message>
    <message>
        <source>{count} of {of} rows are answered {name}.</source>
        <translation>{of} 行里有 {count} 行的答案是“{name}”。</translation>
    </message>
    <message>
        <source>{count} ({share})</source>
        <translation>{count}（{share}）</translation>
    </message>
    <message>
        <source>How often each answer was given</source>
        <translation>每种答案各给了多少次</translation>
    </message>
    <message>
        <source>It should have the columns that the model learned from: {columns}.</source>
        <translation>文件里应该有模型学过的列：{columns}。</translation>
    </message>
    <message>
        <source>It should have the {count} columns that the model learned from: {columns} and others.</source>
        <translation>文件里应该有模型学过的 {count} 列：{columns}等。</translation>
    </message>
    <message>
        <source>{rows} answered in {seconds} s, saved as {file}.</source>
        <translation>已回答 {rows}，用时 {seconds} 秒，存为 {file}。</translation>
    </message>
    <message>
        <source>The answer is {mean} on average.</source>
        <translation>答案平均为 {mean}。</translation>
    </message>
    <message>
        <source>This model predicts {target} from {columns}. It was learned on {created}. Its file holds rows of the table that it was learned from, as scaled numbers.</source>
        <translation>这个模型根据{columns}预测{target}，训练于 {created}。文件里存有训练所用表中的行（换算过的数值）。</translation>
    </message>
    <message>
        <source>This model predicts {target} from {columns}. It was learned on {created}.</source>
        <translation>这个模型依据{columns}预测“{target}”，学习于 {created}。</translation>
    </message>
    <message>
        <source>The whole model, as it was judged.</source>
        <translation>完整模型，与评判时一样。</translation>
    </message>
    <message>
        <source>About a third of the size, for next to nothing.</source>
        <translation>约为三分之一大小，几乎没有代价。</translation>
    </message>
    <message>
        <source>At most 1 MB, for small devices; it may be off by about 1 % more.</source>
        <translation>不超过 1 MB，适合小型设备；误差可能多出约 1%。</translation>
    </message>
    <message>
        <source>It is being worked out, and its price measured.</source>
        <translation>正在制作，并测量其代价。</translation>
    </message>
    <message>
        <source>The data file is needed for that. Open it from its place first.</source>
        <translation>这需要数据文件。先从它所在的位置打开。</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Tiny</source>
        <translation>极小</translation>
    </message>
    <message>
        <source>This is what the model used, not what makes things happen.</source>
        <translation>这里说的是模型用了什么，不是什么导致了结果。</translation>
    </message>
    <message>
        <source>The error of the answer while it was learned.</source>
        <translation>学习过程中答案的误差。</translation>
    </message>
</context>
<context>
    <name>ResultsTab</name>
    <message>
        <source>How good</source>
        <translation>有多好</translation>
    </message>
    <message>
        <source>Where it errs</source>
        <translation>错在哪里</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工照着做</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>Score a file</source>
        <translation>预测一个文件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing learned yet</source>
        <translation>还没有学到什么</translation>
    </message>
    <message>
        <source>Once a question has been trained, its answer is judged and used here.</source>
        <translation>训练过一个问题之后，在这里评判和使用它的答案。</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>提出问题</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>正在学习</translation>
    </message>
    <message>
        <source>The judgement appears here as soon as training has ended.</source>
        <translation>训练一结束，这里就会出现评判。</translation>
    </message>
    <message>
        <source>Watch it learn</source>
        <translation>看着它学习</translation>
    </message>
    <message>
        <source>Training did not come to an end</source>
        <translation>训练没有完成</translation>
    </message>
    <message>
        <source>The Training tab says what happened and what to do. Nothing was lost.</source>
        <translation>“训练”页说明了发生什么、该怎么办。什么都没有丢。</translation>
    </message>
    <message>
        <source>Go to Training</source>
        <translation>转到“训练”</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Each row says: {person} chose {item}.</source>
        <translation>每一行说明：{person}选了{item}。</translation>
    </message>
    <message>
        <source>Each row says: {person} chose {item} on {time}.</source>
        <translation>每一行说明：{person}在{time}选了{item}。</translation>
    </message>
    <message>
        <source>Each row says: {person} bought {item}.</source>
        <translation>每一行说明：{person}买了{item}。</translation>
    </message>
    <message>
        <source>Each row says: {person} bought {item} on {time}.</source>
        <translation>每一行说明：{person}在{time}买了{item}。</translation>
    </message>
    <message>
        <source>Each row says: {person} chose {item}; {value} says how much.</source>
        <translation>每一行说明：{person}选了{item}；{value}表示多少。</translation>
    </message>
    <message>
        <source>Each row says: {person} chose {item} on {time}; {value} says how much.</source>
        <translation>每一行说明：{person}在{time}选了{item}；{value}表示多少。</translation>
    </message>
    <message>
        <source>Each row says: {person} bought {item}; {value} says how much.</source>
        <translation>每一行说明：{person}买了{item}；{value}表示多少。</translation>
    </message>
    <message>
        <source>Each row says: {person} bought {item} on {time}; {value} says how much.</source>
        <translation>每一行说明：{person}在{time}买了{item}；{value}表示多少。</translation>
    </message>
    <message>
        <source>Each row says: {person} rated {item}; {value} says how well, and from {like_from} on it was liked.</source>
        <translation>每一行说明：{person}评价了{item}；{value}表示好坏，{like_from} 起算作喜欢。</translation>
    </message>
    <message>
        <source>Each row says: {person} rated {item} on {time}; {value} says how well, and from {like_from} on it was liked.</source>
        <translation>每一行说明：{person}在{time}评价了{item}；{value}表示好坏，{like_from} 起算作喜欢。</translation>
    </message>
    <message>
        <source>Each row says: {person} chose all that {item} lists.</source>
        <translation>每一行说明：{person}选了{item}列出的全部。</translation>
    </message>
    <message>
        <source>Each row is a basket of its own; {item} lists what is in it.</source>
        <translation>每一行是单独的一篮；{item}列出其中的物品。</translation>
    </message>
    <message>
        <source>Each row is a basket of its own; {item} says how many items it has, then lists them.</source>
        <translation>每一行是一个购物篮；{item}先写物品个数，再列出物品。</translation>
    </message>
    <message>
        <source>Each row of {item} names a person first, then what that person chose.</source>
        <translation>{item}的每一行先写人，再写此人选的物品。</translation>
    </message>
    <message numerus="yes">
        <source>Each row says: {person} chose what stands in %n column(s), such as {items}.</source>
        <translation>
            <numerusform>每一行说明：{person}选了 %n 列中的物品，如{items}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each row is a basket of its own; %n column(s) hold its items.</source>
        <translation>
            <numerusform>每一行是单独的一篮；%n 列写着其中的物品。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each row is one {person}; %n column(s) are items, marked where chosen.</source>
        <translation>
            <numerusform>每一行是一个{person}；%n 列是物品，选了的有标记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each row is one {person}; %n column(s) are items and say how much.</source>
        <translation>
            <numerusform>每一行是一个{person}；%n 列是物品，写着多少。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each row is one {person}; %n column(s) are items and say how well they were liked.</source>
        <translation>
            <numerusform>每一行是一个{person}；%n 列是物品，写着喜欢的程度。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each row is one {item}; %n column(s) are people, filled where they chose it.</source>
        <translation>
            <numerusform>每一行是一个{item}；%n 列是人，选了的有填写。</numerusform>
        </translation>
    </message>
    <message>
        <source>person</source>
        <translation>人</translation>
    </message>
</context>
<context>
    <name>RolesSentence</name>
    <message>
        <source>Columns that are items</source>
        <translation>作为物品的列</translation>
    </message>
    <message>
        <source>Column that names the person: {name}</source>
        <translation>表示人的列：{name}</translation>
    </message>
    <message>
        <source>Column that names the item: {name}</source>
        <translation>表示物品的列：{name}</translation>
    </message>
    <message>
        <source>Column that says how much or how well: {name}</source>
        <translation>表示数量或评分的列：{name}</translation>
    </message>
    <message>
        <source>Column that says when: {name}</source>
        <translation>表示时间的列：{name}</translation>
    </message>
    <message>
        <source>What counts as liked: {name}</source>
        <translation>怎样算喜欢：{name}</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>It says how much</source>
        <translation>它表示数量</translation>
    </message>
    <message>
        <source>It says how well it was liked</source>
        <translation>它表示喜欢的程度</translation>
    </message>
    <message>
        <source>Found from the ratings</source>
        <translation>从评分中得出</translation>
    </message>
    <message>
        <source>{rating} or more</source>
        <translation>{rating} 或更高</translation>
    </message>
</context>
<context>
    <name>RowsAsk</name>
    <message>
        <source>Take it away</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>Remove this rule</source>
        <translation>删除这条规则</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 件物品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Every list is free to offer anything.</source>
        <translation>列表可以推荐任何东西。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>How varied</source>
        <translation>多样程度</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Closest first</source>
        <translation>最贴近的优先</translation>
    </message>
    <message>
        <source>More varied</source>
        <translation>更多样</translation>
    </message>
    <message>
        <source>How many are offered</source>
        <translation>推荐数量</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Offer again what they had</source>
        <translation>再次推荐已有的</translation>
    </message>
    <message>
        <source>Measuring what this costs…</source>
        <translation>正在测量代价…</translation>
    </message>
</context>
<context>
    <name>RunButton</name>
    <message>
        <source>Run {number}</source>
        <translation>第 {number} 次训练</translation>
    </message>
</context>
<context>
    <name>RunsSection</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Heart disease</source>
        <translation>心脏病</translation>
    </message>
    <message>
        <source>Which patients of a heart clinic have narrowed arteries?</source>
        <translation>哪些病人的心脏血管变窄了？</translation>
    </message>
    <message>
        <source>Not for diagnosis: 303 patients of one clinic in the 1980s say little about anyone else.</source>
        <translation>不能用于诊断：八十年代一家门诊的 303 位病人，说明不了其他任何人。</translation>
    </message>
    <message>
        <source>German credit</source>
        <translation>德国信贷</translation>
    </message>
    <message>
        <source>Which loans will not be paid back as agreed?</source>
        <translation>哪些贷款不会按约定还清？</translation>
    </message>
    <message>
        <source>Not for credit decisions: the loans are from the 1970s and the data holds sex, age and origin.</source>
        <translation>不能用于信贷决定：贷款发生在七十年代，数据里还有性别、年龄和出身。</translation>
    </message>
    <message>
        <source>Shop customers, untidy</source>
        <translation>商店顾客（未整理）</translation>
    </message>
    <message>
        <source>Which customers will leave, and which columns must not be trusted?</source>
        <translation>谁会流失，哪些列信不得？</translation>
    </message>
    <message>
        <source>Not for conclusions about customers: nobody in it exists, and its troubles were put there.</source>
        <translation>不能用来推断顾客：里面的人都不存在，毛病也是故意放进去的。</translation>
    </message>
    <message>
        <source>Bookshop ratings</source>
        <translation>书店评分</translation>
    </message>
    <message>
        <source>Which books will each reader like next?</source>
        <translation>每位读者接下来会喜欢哪些书？</translation>
    </message>
    <message>
        <source>Not for conclusions about readers: these are people who rate books on one web site.</source>
        <translation>不能用来推断读者：这些只是在一个网站上给书打分的人。</translation>
    </message>
</context>
<context>
    <name>ScoreSection</name>
    <message>
        <source>Score a file</source>
        <translation>预测一个文件</translation>
    </message>
    <message>
        <source>Score a file…</source>
        <translation>预测一个文件…</translation>
    </message>
    <message>
        <source>Progress of scoring</source>
        <translation>预测的进度</translation>
    </message>
    <message>
        <source>Scoring…</source>
        <translation>正在预测…</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>Every row gets an answer; the file itself stays as it is.</source>
        <translation>每一行都会得到答案，文件本身保持不变。</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>First rows of the scored file</source>
        <translation>预测结果的前几行</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
</context>
<context>
    <name>SegmentButton</name>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>可以开始</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>SellsSection</name>
    <message>
        <source>What sells</source>
        <translation>什么卖得好</translation>
    </message>
    <message>
        <source>items, the most chosen first</source>
        <translation>物品，最热门的在前</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>half of all choices</source>
        <translation>全部选择的一半</translation>
    </message>
    <message>
        <source>Number {rank} was chosen {n} times.</source>
        <translation>第 {rank} 位被选择了 {n} 次。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选择</translation>
    </message>
</context>
<context>
    <name>SentenceEditor</name>
    <message>
        <source>a category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Column to predict: {name}</source>
        <translation>要预测的列：{name}</translation>
    </message>
    <message>
        <source>Predicted as: {name}</source>
        <translation>预测成：{name}</translation>
    </message>
    <message>
        <source>Columns to learn from: {name}</source>
        <translation>用来学习的列：{name}</translation>
    </message>
    <message>
        <source>Answer that matters: {name}</source>
        <translation>要紧的答案：{name}</translation>
    </message>
</context>
<context>
    <name>Shrinking</name>
    <message>
        <source>Nothing could be taken away without making the answers worse.</source>
        <translation>再去掉任何部分，答案都会变差。</translation>
    </message>
    <message>
        <source>On {rows} rows that neither model has seen, it is off by {cost} % more.</source>
        <translation>在两个模型都没有见过的 {rows} 行上，它的误差多 {cost}%。</translation>
    </message>
    <message>
        <source>On {rows} rows that neither model has seen, it is off by {cost} % less.</source>
        <translation>在两个模型都没有见过的 {rows} 行上，它的误差少 {cost}%。</translation>
    </message>
    <message>
        <source>On {rows} rows that neither model has seen, it is off by just as much.</source>
        <translation>在两个模型都没有见过的 {rows} 行上，它的误差一样大。</translation>
    </message>
    <message>
        <source>On {rows} rows that neither model has seen, its loss is {loss}, not {before}.</source>
        <translation>在两个模型都没有见过的 {rows} 行上，它的损失是 {loss}，而不是 {before}。</translation>
    </message>
    <message>
        <source>On other rows it could be anything from {less} % less to {more} % more.</source>
        <translation>在其他行上，可能少 {less}%，也可能多 {more}%。</translation>
    </message>
    <message>
        <source>On other rows it could be anything from {least} % to {most} % more.</source>
        <translation>在其他行上，可能多 {least}% 到 {most}%。</translation>
    </message>
    <message>
        <source>On other rows it could be anything from {least} % to {most} % less.</source>
        <translation>在其他行上，可能少 {least}% 到 {most}%。</translation>
    </message>
</context>
<context>
    <name>SideLine</name>
    <message>
        <source>Leave it out</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Choose a table about the items…</source>
        <translation>选择关于物品的表格…</translation>
    </message>
    <message>
        <source>Choose a table about the people…</source>
        <translation>选择关于人的表格…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>选择其他…</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Click a cell of the table to see its column.</source>
        <translation>点表格中的一个单元格，就能看到它所在的列。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n 个疑点</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>SizesPanel</name>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>制作</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>The list is on its way</source>
        <translation>列表马上就来</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Making one row of each group</source>
        <translation>正在把每组合并为一行</translation>
    </message>
    <message>
        <source>Looking for troubles in the data</source>
        <translation>正在查找数据里的问题</translation>
    </message>
    <message>
        <source>Unpacking the workbook</source>
        <translation>正在解开工作簿</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>Reading some columns again</source>
        <translation>正在重新读取几列</translation>
    </message>
    <message>
        <source>Cleaning: step {step} of {steps}</source>
        <translation>正在清理：第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Finding out which columns matter</source>
        <translation>正在找出哪些列有用</translation>
    </message>
    <message>
        <source>Trying smaller forms of the model</source>
        <translation>尝试模型的较小形式</translation>
    </message>
    <message>
        <source>Measuring what the smaller file costs</source>
        <translation>测量较小文件的代价</translation>
    </message>
    <message>
        <source>Teaching one small model what all of them know</source>
        <translation>教一个小模型掌握所有模型的知识</translation>
    </message>
    <message>
        <source>Unpacking {file}</source>
        <translation>正在解压 {file}</translation>
    </message>
    <message>
        <source>Trying the libraries</source>
        <translation>正在试用程序库</translation>
    </message>
    <message>
        <source>Growing bagged trees</source>
        <translation>正在生成抽样树</translation>
    </message>
    <message>
        <source>Boosting symmetric trees</source>
        <translation>正在种对称提升树</translation>
    </message>
    <message>
        <source>Growing random trees</source>
        <translation>正在种极端随机树</translation>
    </message>
    <message>
        <source>Showing the rows to an added model</source>
        <translation>把行交给外接模型看</translation>
    </message>
    <message>
        <source>Fitting a smooth curve</source>
        <translation>正在拟合平滑曲线</translation>
    </message>
    <message>
        <source>Boosting trees</source>
        <translation>正在种提升树</translation>
    </message>
    <message>
        <source>Weighing the columns</source>
        <translation>正在给各列定权重</translation>
    </message>
    <message>
        <source>Counting words</source>
        <translation>正在统计词语</translation>
    </message>
    <message>
        <source>Comparing with known rows</source>
        <translation>正在与已知的行比较</translation>
    </message>
    <message>
        <source>Training nets</source>
        <translation>正在训练神经网络</translation>
    </message>
    <message>
        <source>Counting points</source>
        <translation>计算分数</translation>
    </message>
    <message>
        <source>Growing a random forest</source>
        <translation>正在种随机森林</translation>
    </message>
    <message>
        <source>Looking for a few good questions</source>
        <translation>寻找几道好问题</translation>
    </message>
    <message>
        <source>Choosing the columns that matter</source>
        <translation>挑选起作用的列</translation>
    </message>
    <message>
        <source>Making first lists: {recommender}</source>
        <translation>正在生成最初的列表：{recommender}</translation>
    </message>
    <message>
        <source>Judging {recommender}</source>
        <translation>正在检验：{recommender}</translation>
    </message>
    <message>
        <source>Judging {recommender} on other hidden likes</source>
        <translation>正在用另一批隐藏的喜好检验：{recommender}</translation>
    </message>
    <message>
        <source>Finding how much each recommender counts</source>
        <translation>正在确定各推荐方法的分量</translation>
    </message>
    <message>
        <source>Learning from a part, to see what more data brings</source>
        <translation>正在用一部分数据学习，看更多数据能带来什么</translation>
    </message>
    <message>
        <source>Learning from everything: {recommender}</source>
        <translation>正在用全部数据学习：{recommender}</translation>
    </message>
    <message>
        <source>Reading what is known about people and items</source>
        <translation>正在读取关于人和物品的信息</translation>
    </message>
    <message>
        <source>Comparing the items with each other</source>
        <translation>正在比较物品</translation>
    </message>
    <message>
        <source>Drawing the map of items</source>
        <translation>正在绘制物品地图</translation>
    </message>
    <message>
        <source>Learning factors of people and items in turn</source>
        <translation>正在交替学习人与物品的因子</translation>
    </message>
    <message>
        <source>Counting what most people like</source>
        <translation>正在统计多数人喜欢什么</translation>
    </message>
    <message>
        <source>Comparing what is known about items</source>
        <translation>正在比较物品的已知信息</translation>
    </message>
    <message>
        <source>Solving for all items at once</source>
        <translation>正在对全部物品一并求解</translation>
    </message>
    <message>
        <source>Learning from short histories</source>
        <translation>正在从短历史中学习</translation>
    </message>
    <message>
        <source>Finding the main directions of taste</source>
        <translation>正在寻找口味的主要方向</translation>
    </message>
    <message>
        <source>Comparing items by who likes them</source>
        <translation>正在按喜欢的人比较物品</translation>
    </message>
    <message>
        <source>Learning tastes with LightFM</source>
        <translation>正在用 LightFM 学习偏好</translation>
    </message>
    <message>
        <source>Comparing what is known about people</source>
        <translation>正在比较人的已知信息</translation>
    </message>
    <message>
        <source>Walking from item to item</source>
        <translation>正在物品之间游走</translation>
    </message>
    <message>
        <source>Learning tastes with a net</source>
        <translation>正在用神经网络学习偏好</translation>
    </message>
    <message>
        <source>Judging {recommender} on items it has not seen</source>
        <translation>正在用未见过的物品评判{recommender}</translation>
    </message>
    <message>
        <source>Reading who chose what</source>
        <translation>正在读取谁选了什么</translation>
    </message>
    <message>
        <source>Learning to foretell ratings</source>
        <translation>正在学习预测评分</translation>
    </message>
    <message>
        <source>Measuring what the rules cost</source>
        <translation>正在衡量规则的代价</translation>
    </message>
    <message>
        <source>Making the list of person {number} of {people}</source>
        <translation>正在生成第 {number} 人的列表，共 {people} 人</translation>
    </message>
    <message>
        <source>Reading the people</source>
        <translation>正在读取人员</translation>
    </message>
    <message>
        <source>Learning from all rows: {learner}</source>
        <translation>正在从所有行学习：{learner}</translation>
    </message>
    <message>
        <source>Looking for columns worth adding</source>
        <translation>正在寻找值得添加的列</translation>
    </message>
    <message>
        <source>Judging {learner}, part {part} of {parts}</source>
        <translation>正在评判{learner}，第 {part} 份，共 {parts} 份</translation>
    </message>
    <message>
        <source>Asking about rows that were not learned from</source>
        <translation>正在回答没有学过的行</translation>
    </message>
    <message>
        <source>Opening the table</source>
        <translation>正在打开表格</translation>
    </message>
    <message>
        <source>Keeping the table for quick access</source>
        <translation>正在保存表格以便快速取用</translation>
    </message>
    <message>
        <source>Counting values</source>
        <translation>正在统计各个值</translation>
    </message>
    <message>
        <source>Writing and checking the model file</source>
        <translation>正在写入并核对模型文件</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>正在打开项目</translation>
    </message>
    <message>
        <source>Saving the project</source>
        <translation>正在保存项目</translation>
    </message>
    <message>
        <source>Counting the parts</source>
        <translation>正在清点部件</translation>
    </message>
    <message>
        <source>Looking for what the two tables have in common</source>
        <translation>正在寻找两张表的共同之处</translation>
    </message>
    <message>
        <source>Comparing two ways of reading</source>
        <translation>正在比较两种读法</translation>
    </message>
    <message>
        <source>The recommender is there</source>
        <translation>推荐器已就绪</translation>
    </message>
    <message>
        <source>Opening the recommender</source>
        <translation>正在打开推荐模型</translation>
    </message>
    <message>
        <source>Judging how well ratings are foretold</source>
        <translation>正在检验评分预测得有多准</translation>
    </message>
    <message>
        <source>Answering row {rows}</source>
        <translation>正在回答第 {rows} 行</translation>
    </message>
    <message>
        <source>Opening the model and the file</source>
        <translation>正在打开模型和文件</translation>
    </message>
    <message>
        <source>Looking at the rows</source>
        <translation>正在查看各行</translation>
    </message>
    <message>
        <source>Finding a first answer</source>
        <translation>正在找第一个答案</translation>
    </message>
    <message>
        <source>Writing row {rows}</source>
        <translation>正在写第 {rows} 行</translation>
    </message>
</context>
<context>
    <name>StepFirst</name>
    <message>
        <source>Read what is needed</source>
        <translation>读取需要的部分</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read the file so</source>
        <translation>这样读取文件</translation>
    </message>
    <message>
        <source>The whole file is gone through, and only what is left has to fit into the memory.</source>
        <translation>会读完整个文件，只有留下的部分需要放进内存。</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>No column of this table holds {kind}. The step “{step}” can make one of another column.</source>
        <translation>这张表没有内容为{kind}的列。用步骤“{step}”可以把别的列改成这一类。</translation>
    </message>
    <message>
        <source>Back to the steps</source>
        <translation>返回步骤</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>不在其中</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>结尾是</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is not missing</source>
        <translation>不缺失</translation>
    </message>
    <message>
        <source>Columns by their names, in square brackets where they hold spaces; numbers; texts in quotes; + - * / ^ %; = &lt;&gt; &lt; &lt;= &gt; &gt;=; and, or, not; &amp; puts texts together; missing. A click writes what is below:</source>
        <translation>列写列名，含空格的放在方括号里；数字；文本放在引号里；+ - * / ^ %；= &lt;&gt; &lt; &lt;= &gt; &gt;=；and、or、not；&amp; 连接文本；missing 表示缺失。点击下面的内容即可写入：</translation>
    </message>
    <message>
        <source>such as: age &gt;= 18 and not is_missing(town)</source>
        <translation>例如：age &gt;= 18 and not is_missing(town)</translation>
    </message>
    <message>
        <source>such as: price * amount</source>
        <translation>例如：price * amount</translation>
    </message>
    <message>
        <source>such as: 0; 18; 65</source>
        <translation>例如：0; 18; 65</translation>
    </message>
    <message>
        <source>{before} → {after} rows</source>
        <translation>{before} → {after} 行</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>改变了 %n 个单元格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new column(s)</source>
        <translation>
            <numerusform>新增 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) left out</source>
        <translation>
            <numerusform>排除 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes nothing</source>
        <translation>没有任何变化</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>For learning only: a file to be answered keeps all its rows.</source>
        <translation>只用于训练：要预测的文件保留全部行。</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>StepKinds</name>
    <message>
        <source>Back to the steps</source>
        <translation>返回步骤</translation>
    </message>
    <message>
        <source>What should be done?</source>
        <translation>要做什么？</translation>
    </message>
    <message>
        <source>Kinds of steps</source>
        <translation>步骤的种类</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>添加步骤</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>While a file is read, rows can be chosen by conditions, and then one row be made of each group.</source>
        <translation>读取文件时可以按条件选取行，然后每组合并为一行。</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>names of rows</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>No column is chosen.</source>
        <translation>没有选列。</translation>
    </message>
    <message>
        <source>The new column has no name.</source>
        <translation>新列没有名字。</translation>
    </message>
    <message>
        <source>“{column}” is named twice.</source>
        <translation>“{column}”写了两次。</translation>
    </message>
    <message>
        <source>“{setting}” is not set as it should be.</source>
        <translation>“{setting}”的设置不对。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Leave out columns</source>
        <translation>排除列</translation>
    </message>
    <message>
        <source>Leave out {columns}</source>
        <translation>排除{columns}</translation>
    </message>
    <message>
        <source>No column would be left.</source>
        <translation>这样就一列也不剩了。</translation>
    </message>
    <message>
        <source>Keep only some columns</source>
        <translation>只保留一些列</translation>
    </message>
    <message>
        <source>Keep only {columns}</source>
        <translation>只保留{columns}</translation>
    </message>
    <message>
        <source>Rename a column</source>
        <translation>给列改名</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名字</translation>
    </message>
    <message>
        <source>Rename “{column}” to “{to}”</source>
        <translation>把“{column}”改名为“{to}”</translation>
    </message>
    <message>
        <source>Change what a column is</source>
        <translation>更改列的类型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Read “{column}” as {kind}</source>
        <translation>把“{column}”读作{kind}</translation>
    </message>
    <message>
        <source>“{column}” is {value}</source>
        <translation>“{column}”是 {value}</translation>
    </message>
    <message>
        <source>“{column}” is not {value}</source>
        <translation>“{column}”不是 {value}</translation>
    </message>
    <message>
        <source>“{column}” is below {value}</source>
        <translation>“{column}”小于 {value}</translation>
    </message>
    <message>
        <source>“{column}” is at most {value}</source>
        <translation>“{column}”不超过 {value}</translation>
    </message>
    <message>
        <source>“{column}” is above {value}</source>
        <translation>“{column}”大于 {value}</translation>
    </message>
    <message>
        <source>“{column}” is at least {value}</source>
        <translation>“{column}”不小于 {value}</translation>
    </message>
    <message>
        <source>“{column}” is from {low} to {high}</source>
        <translation>“{column}”在 {low} 到 {high} 之间</translation>
    </message>
    <message>
        <source>“{column}” is one of {values}</source>
        <translation>“{column}”是其中之一：{values}</translation>
    </message>
    <message>
        <source>“{column}” is none of {values}</source>
        <translation>“{column}”不是其中任何一个：{values}</translation>
    </message>
    <message>
        <source>“{column}” contains “{value}”</source>
        <translation>“{column}”包含“{value}”</translation>
    </message>
    <message>
        <source>“{column}” does not contain “{value}”</source>
        <translation>“{column}”不包含“{value}”</translation>
    </message>
    <message>
        <source>“{column}” begins with “{value}”</source>
        <translation>“{column}”以“{value}”开头</translation>
    </message>
    <message>
        <source>“{column}” ends with “{value}”</source>
        <translation>“{column}”以“{value}”结尾</translation>
    </message>
    <message>
        <source>“{column}” is missing</source>
        <translation>“{column}”空缺</translation>
    </message>
    <message>
        <source>“{column}” is not missing</source>
        <translation>“{column}”不空缺</translation>
    </message>
    <message>
        <source>It has nothing to compare with.</source>
        <translation>没有可比较的值。</translation>
    </message>
    <message>
        <source>“{column}” holds numbers, and “{value}” is none.</source>
        <translation>“{column}”的内容是数字，而“{value}”不是。</translation>
    </message>
    <message>
        <source>“{column}” holds dates, and “{value}” is none; write it like 2025-04-03.</source>
        <translation>“{column}”的内容是日期，而“{value}”不是；写法如 2025-04-03。</translation>
    </message>
    <message>
        <source>“{column}” holds words, which are neither above nor below another.</source>
        <translation>“{column}”的内容是文字，没有大小之分。</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>week of the year</source>
        <translation>一年中的第几周</translation>
    </message>
    <message>
        <source>day of the month</source>
        <translation>当月第几天</translation>
    </message>
    <message>
        <source>weekday (1 is Monday)</source>
        <translation>星期几（1 是星期一）</translation>
    </message>
    <message>
        <source>weekend or not</source>
        <translation>是否周末</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>the day without the time</source>
        <translation>不带时间的日期</translation>
    </message>
    <message>
        <source>days since a date</source>
        <translation>距某天的天数</translation>
    </message>
    <message>
        <source>Parts of dates</source>
        <translation>拆分日期</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Count days from</source>
        <translation>从哪天起算</translation>
    </message>
    <message>
        <source>No part is chosen.</source>
        <translation>没有选任何部分。</translation>
    </message>
    <message>
        <source>Take from the dates of “{column}”: {parts}</source>
        <translation>从“{column}”的日期取出：{parts}</translation>
    </message>
    <message>
        <source>the first row</source>
        <translation>第一行</translation>
    </message>
    <message>
        <source>the last row</source>
        <translation>最后一行</translation>
    </message>
    <message>
        <source>Remove duplicates</source>
        <translation>去除重复行</translation>
    </message>
    <message>
        <source>Equal in these columns (none: in all)</source>
        <translation>这些列相同（不选：所有列）</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove rows that are equal in every column</source>
        <translation>去除每一列都相同的行</translation>
    </message>
    <message>
        <source>Remove rows that are equal in {columns}</source>
        <translation>去除{columns}相同的行</translation>
    </message>
    <message>
        <source>Remove nearly equal rows</source>
        <translation>去除几乎相同的行</translation>
    </message>
    <message>
        <source>Alike in these columns</source>
        <translation>这些列相近</translation>
    </message>
    <message>
        <source>Equal letters of 100</source>
        <translation>每 100 个字符中相同的个数</translation>
    </message>
    <message>
        <source>Remove rows that are alike in {columns} ({share} of 100 letters)</source>
        <translation>去除{columns}相近的行（100 个字符中 {share} 个相同）</translation>
    </message>
    <message>
        <source>There are {count} different texts; up to {most} can be compared.</source>
        <translation>有 {count} 种不同的文本；最多能比较 {most} 种。</translation>
    </message>
    <message>
        <source>New column from a formula</source>
        <translation>用公式得出新列</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>新列</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>“{to}” = {formula}</source>
        <translation>“{to}” = {formula}</translation>
    </message>
    <message>
        <source>Choose rows by a formula</source>
        <translation>按公式选行</translation>
    </message>
    <message>
        <source>Keep rows where {formula}</source>
        <translation>保留符合的行：{formula}</translation>
    </message>
    <message>
        <source>The formula must be true or false, such as: age &gt;= 18</source>
        <translation>公式的结果必须是真或假，比如：age &gt;= 18</translation>
    </message>
    <message>
        <source>number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>number of different values</source>
        <translation>不同值的个数</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>usual distance from the mean</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>For each group of</source>
        <translation>按哪些列分组</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计值</translation>
    </message>
    <message>
        <source>No figure is chosen.</source>
        <translation>没有选任何统计值。</translation>
    </message>
    <message>
        <source>A figure has no column.</source>
        <translation>有一个统计值没有选列。</translation>
    </message>
    <message>
        <source>Figures of groups</source>
        <translation>各组的统计值</translation>
    </message>
    <message>
        <source>Write the {figure} of “{column}” of each group of {groups} beside its rows</source>
        <translation>按{groups}分组，把每组“{column}”的{figure}写在各行旁边</translation>
    </message>
    <message>
        <source>Write the {figure} of each group of {groups} beside its rows</source>
        <translation>按{groups}分组，把每组的{figure}写在各行旁边</translation>
    </message>
    <message>
        <source>There are {groups} groups; up to {most} can be remembered.</source>
        <translation>有 {groups} 个组；最多能记住 {most} 个。</translation>
    </message>
    <message>
        <source>One row for each group</source>
        <translation>每组合成一行</translation>
    </message>
    <message numerus="yes">
        <source>Make one row of each group of {groups}, with %n figure(s)</source>
        <translation>
            <numerusform>按{groups}分组，每组合成一行，带 %n 个统计值</numerusform>
        </translation>
    </message>
    <message>
        <source>Look up in another table</source>
        <translation>在另一张表中查找</translation>
    </message>
    <message>
        <source>Other table</source>
        <translation>另一张表</translation>
    </message>
    <message>
        <source>Columns that both tables have</source>
        <translation>两张表共有的列</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Columns to look up</source>
        <translation>要查找的列</translation>
    </message>
    <message>
        <source>Ignore case, spaces and punctuation</source>
        <translation>忽略大小写、空格和标点</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>略去的行</translation>
    </message>
    <message>
        <source>No column to look up is chosen.</source>
        <translation>没有选要查找的列。</translation>
    </message>
    <message>
        <source>The other table has {cells} cells to look up; up to {most} can be carried.</source>
        <translation>另一张表要查找的单元格有 {cells} 个；最多能带 {most} 个。</translation>
    </message>
    <message>
        <source>Look up {columns} in “{name}” by {by}</source>
        <translation>按{by}到“{name}”里查找{columns}</translation>
    </message>
    <message>
        <source>Mask personal data</source>
        <translation>遮盖个人信息</translation>
    </message>
    <message>
        <source>Show instead</source>
        <translation>改为显示</translation>
    </message>
    <message>
        <source>only the first and last letters</source>
        <translation>只有开头和末尾的字符</translation>
    </message>
    <message>
        <source>a code, the same for the same value</source>
        <translation>代码，相同的值得到相同的代码</translation>
    </message>
    <message>
        <source>the text without e-mail addresses and long numbers</source>
        <translation>去掉邮箱地址和长数字的文本</translation>
    </message>
    <message>
        <source>First letters shown</source>
        <translation>显示开头几个字符</translation>
    </message>
    <message>
        <source>Last letters shown</source>
        <translation>显示末尾几个字符</translation>
    </message>
    <message>
        <source>Put codes in the place of “{column}”</source>
        <translation>用代码代替“{column}”</translation>
    </message>
    <message>
        <source>Hide e-mail addresses and long numbers in “{column}”</source>
        <translation>遮盖“{column}”里的邮箱地址和长数字</translation>
    </message>
    <message>
        <source>Hide the middle of “{column}”</source>
        <translation>遮盖“{column}”的中间部分</translation>
    </message>
    <message>
        <source>Merge spellings</source>
        <translation>合并不同写法</translation>
    </message>
    <message>
        <source>Same but for</source>
        <translation>相同，只差</translation>
    </message>
    <message>
        <source>case, spaces, punctuation and order of words</source>
        <translation>大小写、空格、标点和词序</translation>
    </message>
    <message>
        <source>these and swapped or doubled letters</source>
        <translation>以上，以及颠倒或重复的字母</translation>
    </message>
    <message>
        <source>these and single wrong letters</source>
        <translation>以上，以及个别错字</translation>
    </message>
    <message>
        <source>Merged values</source>
        <translation>合并的值</translation>
    </message>
    <message>
        <source>Merge spellings in “{column}”</source>
        <translation>合并“{column}”中的不同写法</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n spelling(s) in “{column}”, such as “{other}” into “{level}”</source>
        <translation>
            <numerusform>合并“{column}”中的 %n 种写法，比如把“{other}”并入“{level}”</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” has {count} different values; up to {most} can be compared.</source>
        <translation>“{column}”有 {count} 个不同的值；最多能比较 {most} 个。</translation>
    </message>
    <message>
        <source>the median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>the most frequent value</source>
        <translation>最常见的值</translation>
    </message>
    <message>
        <source>the value of the row above</source>
        <translation>上一行的值</translation>
    </message>
    <message>
        <source>a value of choice</source>
        <translation>指定的值</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>填补空缺</translation>
    </message>
    <message>
        <source>Fill with</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>New column that marks the gaps</source>
        <translation>标记空缺的新列</translation>
    </message>
    <message>
        <source>There is no value to fill in.</source>
        <translation>没有要填入的值。</translation>
    </message>
    <message>
        <source>{sentence}; mark them in “{marker}”</source>
        <translation>{sentence}；并在“{marker}”中标记</translation>
    </message>
    <message>
        <source>Fill gaps of “{column}” with {value}</source>
        <translation>用 {value} 填补“{column}”的空缺</translation>
    </message>
    <message>
        <source>Fill gaps of “{column}” with {how} of each group of {groups}</source>
        <translation>按{groups}分组，用每组的{how}填补“{column}”的空缺</translation>
    </message>
    <message>
        <source>Fill gaps of “{column}” with {how}</source>
        <translation>用{how}填补“{column}”的空缺</translation>
    </message>
    <message>
        <source>Fill gaps of “{column}” with {how}, {value}</source>
        <translation>用{how}（{value}）填补“{column}”的空缺</translation>
    </message>
    <message>
        <source>Choose rows by conditions</source>
        <translation>按条件选行</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Rows must meet</source>
        <translation>行必须符合</translation>
    </message>
    <message>
        <source>all conditions</source>
        <translation>所有条件</translation>
    </message>
    <message>
        <source>any condition</source>
        <translation>任一条件</translation>
    </message>
    <message>
        <source>Remove these rows instead of keeping them</source>
        <translation>去除这些行，而不是保留</translation>
    </message>
    <message>
        <source>There is no condition.</source>
        <translation>没有条件。</translation>
    </message>
    <message>
        <source>Remove rows where {conditions}</source>
        <translation>去除这样的行：{conditions}</translation>
    </message>
    <message>
        <source>Keep rows where {conditions}</source>
        <translation>保留这样的行：{conditions}</translation>
    </message>
    <message>
        <source>Remove rows where any of these holds: {conditions}</source>
        <translation>去除符合任一条件的行：{conditions}</translation>
    </message>
    <message>
        <source>Keep rows where any of these holds: {conditions}</source>
        <translation>保留符合任一条件的行：{conditions}</translation>
    </message>
    <message>
        <source>Remove rows where all of these hold: {conditions}</source>
        <translation>去除符合所有条件的行：{conditions}</translation>
    </message>
    <message>
        <source>Keep rows where all of these hold: {conditions}</source>
        <translation>保留符合所有条件的行：{conditions}</translation>
    </message>
    <message>
        <source>Sort rows</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>Sort by {columns}, largest first</source>
        <translation>按{columns}从大到小排序</translation>
    </message>
    <message>
        <source>Sort by {columns}</source>
        <translation>按{columns}排序</translation>
    </message>
    <message>
        <source>Take a sample of the rows</source>
        <translation>随机抽取一些行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n row(s) chosen by chance</source>
        <translation>
            <numerusform>保留随机抽取的 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” has no value to learn from.</source>
        <translation>“{column}”没有可用的值。</translation>
    </message>
    <message>
        <source>Cap outliers</source>
        <translation>限制离群值</translation>
    </message>
    <message>
        <source>Usual range</source>
        <translation>通常范围</translation>
    </message>
    <message>
        <source>around the middle half</source>
        <translation>中间一半的周围</translation>
    </message>
    <message>
        <source>all but a share on each side</source>
        <translation>除去两端各一部分</translation>
    </message>
    <message>
        <source>between two numbers</source>
        <translation>两个数之间</translation>
    </message>
    <message>
        <source>Share of 100 on each side</source>
        <translation>每端占百分之几</translation>
    </message>
    <message>
        <source>Reach beyond the middle half</source>
        <translation>超出中间一半的倍数</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Make them missing instead</source>
        <translation>改为空缺</translation>
    </message>
    <message>
        <source>Neither a smallest nor a largest number is given.</source>
        <translation>最小和最大的数都没有给出。</translation>
    </message>
    <message>
        <source>The smallest number is above the largest one.</source>
        <translation>最小的数大于最大的数。</translation>
    </message>
    <message>
        <source>Cap outliers of “{column}”</source>
        <translation>限制“{column}”的离群值</translation>
    </message>
    <message>
        <source>Cap “{column}” at {high}</source>
        <translation>把“{column}”限制在 {high} 以内</translation>
    </message>
    <message>
        <source>Raise “{column}” to at least {low}</source>
        <translation>把“{column}”提高到至少 {low}</translation>
    </message>
    <message>
        <source>Keep “{column}” between {low} and {high}</source>
        <translation>把“{column}”限制在 {low} 到 {high} 之间</translation>
    </message>
    <message>
        <source>Make “{column}” missing where it is above {high}</source>
        <translation>“{column}”大于 {high} 时改为空缺</translation>
    </message>
    <message>
        <source>Make “{column}” missing where it is below {low}</source>
        <translation>“{column}”小于 {low} 时改为空缺</translation>
    </message>
    <message>
        <source>Make “{column}” missing where it is not between {low} and {high}</source>
        <translation>“{column}”不在 {low} 到 {high} 之间时改为空缺</translation>
    </message>
    <message>
        <source>Bring to one scale</source>
        <translation>统一尺度</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>smallest 0, largest 1</source>
        <translation>最小为 0，最大为 1</translation>
    </message>
    <message>
        <source>mean 0, usual distance from it 1</source>
        <translation>平均值为 0，标准差为 1</translation>
    </message>
    <message>
        <source>Bring {columns} to a scale from 0 to 1</source>
        <translation>把{columns}统一到 0 到 1</translation>
    </message>
    <message>
        <source>Bring {columns} to a mean of 0 and a usual distance of 1</source>
        <translation>把{columns}统一到平均值 0、标准差 1</translation>
    </message>
    <message>
        <source>Sort into bins</source>
        <translation>分箱</translation>
    </message>
    <message>
        <source>New column (empty: change the column itself)</source>
        <translation>新列（留空：更改原列）</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>分箱方式</translation>
    </message>
    <message>
        <source>with equally many rows</source>
        <translation>行数相等</translation>
    </message>
    <message>
        <source>equally wide</source>
        <translation>宽度相等</translation>
    </message>
    <message>
        <source>cut at given numbers</source>
        <translation>按给定的数分开</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>个数</translation>
    </message>
    <message>
        <source>Cut at</source>
        <translation>分隔处</translation>
    </message>
    <message>
        <source>There is nothing to cut at.</source>
        <translation>没有分隔处。</translation>
    </message>
    <message numerus="yes">
        <source>Sort “{column}” into %n bin(s)</source>
        <translation>
            <numerusform>把“{column}”分成 %n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>Split a column</source>
        <translation>拆分列</translation>
    </message>
    <message>
        <source>At most so many columns</source>
        <translation>最多拆成几列</translation>
    </message>
    <message>
        <source>Split “{column}” at “{separator}”</source>
        <translation>在“{separator}”处拆分“{column}”</translation>
    </message>
    <message>
        <source>Take a part out of texts</source>
        <translation>从文本中取出一部分</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>the first digits</source>
        <translation>第一串数字</translation>
    </message>
    <message>
        <source>the e-mail address</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>the web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>the first word</source>
        <translation>第一个词</translation>
    </message>
    <message>
        <source>the last word</source>
        <translation>最后一个词</translation>
    </message>
    <message>
        <source>what stands before a text</source>
        <translation>某段文字之前的内容</translation>
    </message>
    <message>
        <source>what stands behind a text</source>
        <translation>某段文字之后的内容</translation>
    </message>
    <message>
        <source>what stands between two texts</source>
        <translation>两段文字之间的内容</translation>
    </message>
    <message>
        <source>what fits a pattern</source>
        <translation>符合某个模式的内容</translation>
    </message>
    <message>
        <source>Text or pattern</source>
        <translation>文字或模式</translation>
    </message>
    <message>
        <source>Second text</source>
        <translation>第二段文字</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation>没有要找的内容。</translation>
    </message>
    <message>
        <source>Take what is between “{mark}” and “{until}” in “{column}” as “{to}”</source>
        <translation>取出“{column}”中“{mark}”与“{until}”之间的内容，作为“{to}”</translation>
    </message>
    <message>
        <source>Take from “{column}” as “{to}”: {what} (“{mark}”)</source>
        <translation>从“{column}”取出，作为“{to}”：{what}（“{mark}”）</translation>
    </message>
    <message>
        <source>Take from “{column}” as “{to}”: {what}</source>
        <translation>从“{column}”取出，作为“{to}”：{what}</translation>
    </message>
    <message>
        <source>“{pattern}” is no pattern that can be searched for.</source>
        <translation>“{pattern}”不是可以查找的模式。</translation>
    </message>
    <message>
        <source>Numbers out of texts</source>
        <translation>从文本中读出数字</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>1.5</source>
        <translation>1.5</translation>
    </message>
    <message>
        <source>1,5</source>
        <translation>1,5</translation>
    </message>
    <message>
        <source>Read the numbers in “{column}” as “{to}”</source>
        <translation>读出“{column}”中的数字，作为“{to}”</translation>
    </message>
    <message>
        <source>Read the numbers in “{column}”</source>
        <translation>读出“{column}”中的数字</translation>
    </message>
    <message>
        <source>Tidy up texts</source>
        <translation>整理文本</translation>
    </message>
    <message>
        <source>Remove needless spaces</source>
        <translation>去掉多余的空格</translation>
    </message>
    <message>
        <source>Turn full-width ＡＢＣ１２３ into ABC123</source>
        <translation>全角 ＡＢＣ１２３ 变成 ABC123</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>all small</source>
        <translation>全部小写</translation>
    </message>
    <message>
        <source>ALL CAPITALS</source>
        <translation>全部大写</translation>
    </message>
    <message>
        <source>Every Word Capital</source>
        <translation>每个词首字母大写</translation>
    </message>
    <message>
        <source>Tidy up the texts of {columns}</source>
        <translation>整理{columns}的文本</translation>
    </message>
    <message>
        <source>Replace values</source>
        <translation>替换值</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Also inside longer texts</source>
        <translation>也替换较长文本里的部分</translation>
    </message>
    <message>
        <source>There is nothing to replace.</source>
        <translation>没有要替换的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n value(s) of “{column}”, such as {old} by {new}</source>
        <translation>
            <numerusform>替换“{column}”的 %n 个值，比如把{old}换成{new}</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace {old} by {new} in “{column}”</source>
        <translation>把“{column}”中的{old}换成{new}</translation>
    </message>
    <message>
        <source>“missing”</source>
        <translation>“空缺”</translation>
    </message>
    <message>
        <source>Join columns</source>
        <translation>合并列</translation>
    </message>
    <message>
        <source>Between them</source>
        <translation>中间加上</translation>
    </message>
    <message>
        <source>Join {columns} as “{to}”</source>
        <translation>把{columns}合并为“{to}”</translation>
    </message>
    <message>
        <source>a step removed</source>
        <translation>删除一个步骤</translation>
    </message>
    <message>
        <source>a step moved</source>
        <translation>移动一个步骤</translation>
    </message>
    <message>
        <source>a step switched on or off</source>
        <translation>打开或关闭一个步骤</translation>
    </message>
    <message>
        <source>steps taken from a file</source>
        <translation>从文件读取步骤</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>撤销：{step}</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的内容。</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>重做：{step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Nothing was changed after reading. Steps clean the table; the file itself stays as it is, and the same steps are done to every later file.</source>
        <translation>读取之后没有任何改动。步骤用来整理表格；文件本身保持原样，以后的每个文件也会执行同样的步骤。</translation>
    </message>
    <message>
        <source>Add a step…</source>
        <translation>添加步骤…</translation>
    </message>
    <message>
        <source>Save the steps…</source>
        <translation>保存步骤…</translation>
    </message>
    <message>
        <source>Take steps from a file…</source>
        <translation>从文件读取步骤…</translation>
    </message>
    <message>
        <source>On</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Step {number} is on</source>
        <translation>步骤 {number} 已启用</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>TableHeading</name>
    <message>
        <source>Find in the table</source>
        <translation>在表中查找</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>显示的列</translation>
    </message>
    <message>
        <source>{shown} of {rows} rows</source>
        <translation>{rows} 行中的 {shown} 行</translation>
    </message>
    <message>
        <source>Columns · {shown} of {all}</source>
        <translation>列 · {shown} / {all}</translation>
    </message>
</context>
<context>
    <name>TargetDelegate</name>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>TargetList</name>
    <message>
        <source>Column to predict</source>
        <translation>要预测的列</translation>
    </message>
</context>
<context>
    <name>ThresholdErrors</name>
    <message>
        <source>Use this threshold</source>
        <translation>使用这个阈值</translation>
    </message>
    <message>
        <source>What is called what</source>
        <translation>哪些判成了哪些</translation>
    </message>
    <message>
        <source>Each answer</source>
        <translation>逐个答案</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Back to {threshold}</source>
        <translation>回到 {threshold}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Every file becomes a table</source>
        <translation>每个文件都变成一张表</translation>
    </message>
    <message>
        <source>One row for each case, one column for each thing that is known. The header shows what a column holds, how its values are spread, and how many are missing.</source>
        <translation>一行是一位顾客或一笔订单，一列是已知的一项情况。表头显示这一列装了什么、值怎么分布、缺了多少。</translation>
    </message>
    <message>
        <source>Nothing is guessed in silence</source>
        <translation>没有悄悄的猜测</translation>
    </message>
    <message>
        <source>Here Acumen says how it read the file. Whatever is doubtful is listed below and can be changed with one click.</source>
        <translation>这里说明文件是怎么读的。有疑点的都列在下面，点一下就能改。</translation>
    </message>
    <message>
        <source>A question is a column</source>
        <translation>问题就是一列</translation>
    </message>
    <message>
        <source>Choose the column that should be known for new rows. Acumen learns it from the others.</source>
        <translation>选择新的行里想要知道的那一列。Acumen 从其他各列学会它。</translation>
    </message>
    <message>
        <source>Let it learn</source>
        <translation>让它学习</translation>
    </message>
    <message>
        <source>The first answer is there within seconds and gets better while time remains. Stopping is possible at any moment.</source>
        <translation>几秒钟之内就有第一个答案，还有时间就会越来越好。随时可以停止。</translation>
    </message>
    <message>
        <source>Judge it, then use it</source>
        <translation>先评判，再使用</translation>
    </message>
    <message>
        <source>The results say in plain words how far the answers can be trusted. From there the model answers for the next file. From a log of purchases, Recommendations says what to offer to whom.</source>
        <translation>结果用平实的话说明回答有多可信。从那里可以让模型回答下一个文件。对于购买记录，“推荐”页说明应该向谁推荐什么。</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} / {steps}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>The first answer comes in a moment.</source>
        <translation>第一个答案马上就来。</translation>
    </message>
    <message>
        <source>The best answer so far is {gain}% closer to the truth than guessing.</source>
        <translation>目前最好的答案，误差比猜测少 {gain}%。</translation>
    </message>
    <message>
        <source>The best answer so far is typically off by {loss}; guessing, by {base}.</source>
        <translation>目前最好的答案通常差 {loss}，猜测差 {base}。</translation>
    </message>
    <message>
        <source>So far, no answer is better than guessing.</source>
        <translation>到目前为止，还没有比猜测更好的答案。</translation>
    </message>
    <message>
        <source>{name} leads.</source>
        <translation>{name}领先。</translation>
    </message>
    <message>
        <source>First answer after {seconds} s: {figure}</source>
        <translation>{seconds} 秒后有了第一个答案：{figure}</translation>
    </message>
    <message>
        <source>The answer comes from one of them alone, the coloured one: no mixture was better.</source>
        <translation>答案只来自其中一个，即着色的那个：混合起来并没有更好。</translation>
    </message>
    <message>
        <source>The {parts} coloured ones answer together, each with the share beside it.</source>
        <translation>着色的 {parts} 个共同作答，所占份额写在旁边。</translation>
    </message>
    <message>
        <source>Left out, because the time ran out: {names}. A longer training tries again.</source>
        <translation>因时间不够而略去：{names}。训练更久时会再试。</translation>
    </message>
    <message>
        <source>Left out, because it failed on this table: {names}. The log has the details.</source>
        <translation>因在这张表上出错而略去：{names}。详情见日志。</translation>
    </message>
    <message>
        <source>Left out, because the model file would not answer exactly the same: {names}.</source>
        <translation>因模型文件的答案不会完全相同而略去：{names}。</translation>
    </message>
    <message>
        <source>{name} alone is {gain}% closer to the truth than guessing.</source>
        <translation>{name}单独作答，误差比猜测少 {gain}%。</translation>
    </message>
    <message>
        <source>{name} alone is {gain}% closer to the truth than guessing; it has a share of {share}% in the answer.</source>
        <translation>{name}单独作答，误差比猜测少 {gain}%；在答案里占 {share}%。</translation>
    </message>
    <message>
        <source>{name} can be followed by hand. It is compared with the others and has no share in the answer; it is {gain}% closer to the truth than guessing.</source>
        <translation>{name}可以手工照着做。它只与其他候选作比较，在答案里不占份额；误差比猜测少 {gain}%。</translation>
    </message>
    <message>
        <source>A simple model gives the first answer within seconds.</source>
        <translation>一个简单的模型在几秒钟之内给出第一个答案。</translation>
    </message>
    <message>
        <source>Several ways of learning compete, judged only on rows that they have not seen.</source>
        <translation>几种学习方法同场比赛，只用它们没见过的行来评判。</translation>
    </message>
    <message>
        <source>The better ones answer together, and the result is compared with guessing.</source>
        <translation>表现好的几种一起作答，结果再和猜测比较。</translation>
    </message>
    <message>
        <source>{values}</source>
        <translation>{values}</translation>
    </message>
    <message>
        <source>{low} – {high}</source>
        <translation>{low} – {high}</translation>
    </message>
    <message>
        <source>Only names the row</source>
        <translation>只用来标明行</translation>
    </message>
    <message>
        <source>Texts cannot be predicted</source>
        <translation>文本没法预测</translation>
    </message>
    <message>
        <source>Dates cannot be predicted yet</source>
        <translation>还不能预测日期</translation>
    </message>
    <message>
        <source>Pictures cannot be predicted</source>
        <translation>图片没法预测</translation>
    </message>
    <message>
        <source>The same in every row</source>
        <translation>每一行都一样</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空的</translation>
    </message>
    <message>
        <source>{distinct} different values are too many</source>
        <translation>有 {distinct} 个不同的值，太多了</translation>
    </message>
    <message>
        <source>Predict {target} for each row, from {columns}.</source>
        <translation>依据 {columns}，为每一行预测{target}。</translation>
    </message>
    <message>
        <source>Predict {target} for each row, from {columns}; the answer {positive} matters.</source>
        <translation>依据 {columns}，为每一行预测{target}；要紧的答案是{positive}。</translation>
    </message>
    <message>
        <source>Predict {target} as {goal} for each row, from {columns}.</source>
        <translation>依据 {columns}，为每一行预测{target}，作为{goal}。</translation>
    </message>
    <message>
        <source>Predict {target} as {goal} for each row, from {columns}; the answer {positive} matters.</source>
        <translation>依据 {columns}，为每一行预测{target}，作为{goal}；要紧的答案是{positive}。</translation>
    </message>
    <message>
        <source>Predict {target} for each row.</source>
        <translation>为每一行预测{target}。</translation>
    </message>
    <message>
        <source>Predict {target} as {goal} for each row.</source>
        <translation>为每一行预测{target}，作为{goal}。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingTab</name>
    <message>
        <source>Nothing to learn from yet</source>
        <translation>还没有可学的</translation>
    </message>
    <message>
        <source>Open a table, then ask about one of its columns.</source>
        <translation>打开一张表，再对其中一列提问。</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>回到问题</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>想知道什么？</translation>
    </message>
    <message>
        <source>Pick the column whose value should be known for new rows. The first one is a proposal.</source>
        <translation>选择新的行里想要知道的那一列。排在第一的是建议。</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The model file may hold rows of the table</source>
        <translation>模型文件可以存有表中的行</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>没有用到的列</translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s)</source>
        <translation>
            <numerusform>还有 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep {column}</source>
        <translation>保留“{column}”</translation>
    </message>
</context>
<context>
    <name>TroubleList</name>
    <message>
        <source>Worth a look</source>
        <translation>值得一看</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>ValueBars</name>
    <message>
        <source>Commonest values</source>
        <translation>最常见的值</translation>
    </message>
    <message>
        <source>{value}: {rows} rows</source>
        <translation>{value}：{rows} 行</translation>
    </message>
</context>
<context>
    <name>VerdictStrip</name>
    <message>
        <source>Watch it learn</source>
        <translation>查看学习过程</translation>
    </message>
    <message>
        <source>First lists. Better ones are being learned.</source>
        <translation>最初的列表，更好的正在学习中。</translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>没有用到的列</translation>
    </message>
</context>
<context>
    <name>WindowContent</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation>线性模型</translation>
    </message>
    <message>
        <source>Random trees</source>
        <translation>极端随机树</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>提升树</translation>
    </message>
    <message>
        <source>Smooth model</source>
        <translation>平滑模型</translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation>随机森林</translation>
    </message>
    <message>
        <source>Bagged trees</source>
        <translation>抽样树</translation>
    </message>
    <message>
        <source>Linear model of strong columns</source>
        <translation>重点列线性模型</translation>
    </message>
    <message>
        <source>Naive Bayes</source>
        <translation>朴素贝叶斯</translation>
    </message>
    <message>
        <source>Nearest examples</source>
        <translation>最近的样例</translation>
    </message>
    <message>
        <source>Short tree</source>
        <translation>短决策树</translation>
    </message>
    <message>
        <source>Points card</source>
        <translation>积分卡</translation>
    </message>
    <message>
        <source>Short sum</source>
        <translation>简短加和</translation>
    </message>
    <message>
        <source>Added model</source>
        <translation>外接模型</translation>
    </message>
    <message>
        <source>Symmetric trees</source>
        <translation>对称提升树</translation>
    </message>
    <message>
        <source>Neural nets</source>
        <translation>神经网络</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>共同作答</translation>
    </message>
    <message>
        <source>{key} is {value}.</source>
        <translation>{key} 是 {value}。</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>可以使用</translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation>谨慎使用</translation>
    </message>
    <message>
        <source>No better than guessing</source>
        <translation>与猜测相差无几</translation>
    </message>
    <message>
        <source>Too little data to tell</source>
        <translation>数据太少</translation>
    </message>
    <message>
        <source>Of 100 pairs of rows with different answers, {share} are put in the right order.</source>
        <translation>从不同答案里各取一行配成 100 对，有 {share} 对的顺序排对了。</translation>
    </message>
    <message>
        <source>Of 100 rows, {share} get the right answer.</source>
        <translation>每 100 行答对 {share} 行。</translation>
    </message>
    <message>
        <source>If every answer were equally frequent, {share} of 100 rows would be right.</source>
        <translation>如果每种答案同样常见，每 100 行能答对 {share} 行。</translation>
    </message>
    <message>
        <source>Of 100 rows called {positive}, {share} are.</source>
        <translation>判为“{positive}”的每 100 行里，{share} 行真的是。</translation>
    </message>
    <message>
        <source>Of 100 rows that are {positive}, {share} are found.</source>
        <translation>每 100 行“{positive}”里，找到 {share} 行。</translation>
    </message>
    <message>
        <source>Precision and recall in one figure; 1 is perfect.</source>
        <translation>精确率和召回率合成一个数，1 是完美。</translation>
    </message>
    <message>
        <source>Over all thresholds, {share} of 100 calls are right on average.</source>
        <translation>在所有阈值上平均，判出的每 100 个里有 {share} 个是对的。</translation>
    </message>
    <message>
        <source>How wrong the percentages are, sure mistakes most; 0 is perfect.</source>
        <translation>百分比错得有多厉害，越有把握的错误罚得越重；0 是完美。</translation>
    </message>
    <message>
        <source>How far the percentages are from what happened; 0 is perfect.</source>
        <translation>百分比和实际情况差多少；0 是完美。</translation>
    </message>
    <message>
        <source>The percentages miss what happens by {points} points of 100.</source>
        <translation>百分比和实际情况平均相差 {points} 个百分点。</translation>
    </message>
    <message>
        <source>The answer is off by {value} on average.</source>
        <translation>答案平均差 {value}。</translation>
    </message>
    <message>
        <source>Half of the rows are off by less than {value}.</source>
        <translation>一半的行误差不到 {value}。</translation>
    </message>
    <message>
        <source>The typical error is {value} when large errors count more.</source>
        <translation>大的误差算得更重时，典型的误差是 {value}。</translation>
    </message>
    <message>
        <source>{share} of 100 parts of the differences between rows are explained.</source>
        <translation>能说明行与行之间差异的 {share}%。</translation>
    </message>
    <message>
        <source>The truth lies in the range that comes with the answer for {share} of 100 rows.</source>
        <translation>每 100 行里，有 {share} 行的真实值落在答案所附的范围内。</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Opening {file}</source>
        <translation>正在打开 {file}</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>Keep it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>知道了</translation>
    </message>
</context>
</TS>
